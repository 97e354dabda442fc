// Replaying and discarding dead letters: first counted, then done by who has seen the count.

import { tell } from './api.js';
import { el, notice } from './dom.js';
import { count } from './names.js';

const ERRANDS = {
  replay: { verb: 'Replay', would: 'would be sent to the articles again, as they came', done: 'sent to the articles again',
    note: 'Mend what was wrong first: one that dies again comes back as a new letter.' },
  discard: { verb: 'Discard', would: 'would be taken off the list of those to look at', done: 'discarded',
    note: 'The topic keeps their records.' },
};

/** Says what would be done with the letters of a choice, and does it if that is wanted. */
export async function propose(name, choice, subject) {
  const errand = ERRANDS[name];
  const said = el('div', { class: 'errand-said' }, notice('loading', 'Counting'));
  const act = el('button', { type: 'button', class: 'main-button', disabled: true }, errand.verb);
  const leave = el('button', { type: 'button' }, 'Cancel');
  const title = el('h2', { id: 'errand-title' }, `${errand.verb} ${subject}?`);
  const dialog = el('dialog', { class: 'errand', 'aria-labelledby': 'errand-title' }, title, said, el('div', { class: 'errand-buttons' }, leave, act));
  leave.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  act.addEventListener('click', async () => {
    act.disabled = true;
    await report(said, () => tell(`/dead-letters/${name}`, choice), (found) => {
      leave.textContent = 'Close';
      act.remove();
      return summary(found, errand.done);
    });
  });
  document.body.append(dialog);
  dialog.showModal();
  await report(said, () => tell(`/dead-letters/${name}`, { ...choice, dry_run: true }), (found) => {
    act.disabled = found.done === 0;
    act.textContent = found.done === 0 ? errand.verb : `${errand.verb} ${found.done}`;
    return [...summary(found, errand.would), el('p', { class: 'faint' }, errand.note)];
  });
}

async function report(said, request, shown) {
  try {
    said.replaceChildren(...shown(await request()));
  } catch (error) {
    said.replaceChildren(notice('error', 'That did not work', error.message));
  }
}

function summary(found, what) {
  return [el('p', {}, `${count(found.done, 'letter')} ${what}.`),
    ...Object.entries(found.refused).map(([why, times]) => el('p', {}, `${count(times, 'letter')} left alone: ${why}.`))];
}
