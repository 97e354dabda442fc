// What comes, while the page is open. The browser goes on by itself after a break, where it left.

const TYPES = ['statement', 'window', 'shift', 'dead-letter'];

/**
 * Listens to everything.
 *
 * @param onEvent is told the kind and what came
 * @param onReset is told that something may have been missed
 * @param onState is told whether there is a connection: connecting, live, broken
 */
export function listen({ onEvent, onReset, onState }) {
  let lost = false;
  let source;

  function open() {
    source = new EventSource(`/api/v1/events?types=${TYPES.join(',')}`);
    source.addEventListener('hello', () => {
      onState('live');
      if (lost) {
        onReset();
      }
      lost = false;
    });
    source.addEventListener('reset', () => {
      onState('live');
      lost = false;
      onReset();
    });
    TYPES.forEach((type) => source.addEventListener(type, (event) => onEvent(type, JSON.parse(event.data))));
    source.addEventListener('error', () => {
      lost = true;
      onState('broken');
      if (source.readyState === EventSource.CLOSED) {
        // The browser gives up when it is answered an error, as by a proxy while the monitor is away.
        setTimeout(open, 3000);
      }
    });
  }

  onState('connecting');
  open();
}
