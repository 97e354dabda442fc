// What comes, while the page is seen. The browser goes on by itself after a break, where it left. A page that nobody sees
// lets its connection go, as a browser has six of them for all pages of a host, and goes on where it left when it is seen.

const TYPES = ['statement', 'window', 'shift', 'dead-letter', 'dead-letter-handled'];

/**
 * Listens to everything.
 *
 * @param onEvent is told the kind and what came
 * @param onReset is told that something may have been missed
 * @param onState is told whether there is a connection: connecting, live, broken
 */
export function listen({ onEvent, onReset, onState }) {
  let lost = false;
  let last = '';
  let source = null;

  function open() {
    const after = last ? `&last_event_id=${encodeURIComponent(last)}` : '';
    source = new EventSource(`/api/v1/events?types=${TYPES.join(',')}${after}`);
    source.addEventListener('hello', (event) => {
      last = event.lastEventId || last;
      onState('live');
      if (lost) {
        onReset();
      }
      lost = false;
    });
    source.addEventListener('reset', (event) => {
      last = event.lastEventId || last;
      onState('live');
      lost = false;
      onReset();
    });
    TYPES.forEach((type) => source.addEventListener(type, (event) => {
      last = event.lastEventId || last;
      onEvent(type, JSON.parse(event.data));
    }));
    source.addEventListener('error', () => {
      lost = true;
      onState('broken');
      if (source?.readyState === EventSource.CLOSED) {
        // The browser gives up when it is answered an error, as by a proxy while the monitor is away.
        source = null;
        setTimeout(look, 3000);
      }
    });
  }

  function close() {
    source?.close();
    source = null;
  }

  function look() {
    if (document.visibilityState === 'hidden') {
      close();
    } else if (source === null) {
      open();
    }
  }

  onState('connecting');
  document.addEventListener('visibilitychange', look);
  addEventListener('pagehide', close);
  addEventListener('pageshow', look);
  look();
}
