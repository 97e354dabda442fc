// Dead letters by reason, each with its headers and the beginning of its bytes, and what to do with them.

import { changed, go, state } from './address.js';
import { ask } from './api.js';
import { el, keyed, notice } from './dom.js';
import { propose } from './errand.js';
import { count, number, words } from './names.js';

const REASONS = {
  NULL_KEY: 'The record has no key.',
  NULL_VALUE: 'The record has no value.',
  UNDECODABLE: 'The bytes are no article.',
  ARTICLE_TOO_LARGE: 'The record is larger than articles may be.',
  BAD_ID: 'The article’s id is empty or too long.',
  ID_MISMATCH: 'The record’s key is not the article’s id.',
  EMPTY_BODY: 'The body is empty.',
  ANALYSIS_TIMEOUT: 'The analysis did not end in time.',
  ANALYSIS_OVERFLOW: 'The analysis ran out of stack or memory.',
  ANALYSIS_FAILED: 'The analysis failed.',
  EVENT_TOO_LARGE: 'What was found is larger than an event may be.',
  STATEMENT_FAILED: 'A statement could not be added to its pair.',
  UNEXPECTED: 'A defect of the pipeline.',
};

export function deadLettersPage(root) {
  const now = state();
  const reasons = el('ul', { class: 'reasons' });
  const list = el('ol', { class: 'letters' });
  const listState = el('div', {}, notice('loading', 'Loading the dead letters'));
  root.append(
    el('div', { class: 'page-head' }, el('h1', {}, 'Dead letters'),
      el('p', { class: 'lead' }, 'Records that could not be read or analysed, kept as they came, with the reason.')),
    el('div', { class: 'split split-narrow' },
      el('section', { class: 'panel', 'aria-label': 'Reasons' }, el('div', { class: 'panel-head' }, el('h2', {}, 'Reasons')), reasons),
      el('section', { class: 'panel', 'aria-label': 'Dead letters' }, el('div', { class: 'panel-head' },
        el('h2', {}, now.reason ? words(now.reason) : 'The last ones'),
        actions(now.reason ? { reason: now.reason } : { all: true }, now.reason ? `all letters with the reason “${words(now.reason)}”` : 'all letters')),
      listState, list)));

  return {
    title: 'Dead letters',
    load: async (signal) => {
      const found = await ask('/dead-letters', { reason: now.reason, limit: 100 }, signal);
      const counts = Object.entries(found.reasons).sort((a, b) => b[1] - a[1]);
      const all = counts.reduce((sum, [, times]) => sum + times, 0);
      keyed(reasons, [['', all], ...counts], ([reason]) => reason, ([reason, times]) => el('li', {},
        el('button', { type: 'button', class: 'reason', 'aria-pressed': now.reason === reason ? 'true' : 'false', onclick: () => go(changed({ reason })) },
          el('span', { class: 'reason-name' }, reason ? words(reason) : 'All'), el('span', { class: 'reason-count' }, number(times)),
          el('span', { class: 'reason-text' }, reason ? REASONS[reason] ?? '' : count(counts.length, 'reason')))));
      listState.replaceChildren(...(found.dead_letters.length === 0
        ? [notice('empty', 'No dead letters', 'Every article that came could be read and analysed.')] : []));
      keyed(list, found.dead_letters, (letter) => `${letter.partition}-${letter.offset}`, item);
    },
    concerns: (type) => type.startsWith('dead-letter'),
  };
}

/** Buttons that do something with the letters of a choice, after a look at how many they are. */
function actions(choice, subject) {
  return el('div', { class: 'letter-actions' },
    el('button', { type: 'button', 'aria-label': `Replay ${subject}`, onclick: () => propose('replay', choice, subject) }, 'Replay…'),
    el('button', { type: 'button', 'aria-label': `Discard ${subject}`, onclick: () => propose('discard', choice, subject) }, 'Discard…'));
}

function item(letter) {
  const whole = el('div', { class: 'letter-whole' });
  return el('li', { class: 'letter' },
    el('details', { ontoggle: (event) => event.target.open && open(letter, whole) },
      el('summary', {},
        el('span', { class: 'letter-reason' }, words(letter.reason),
          letter.handling ? el('span', { class: 'letter-handling' }, words(letter.handling)) : null),
        el('span', { class: 'letter-detail' }, letter.detail ?? ''),
        el('span', { class: 'faint' }, `${letter.article_id ?? letter.key ?? 'no key'} · ${letter.arrived_at.slice(0, 19).replace('T', ' ')} UTC · ${letter.value_bytes < 0 ? 'no value' : count(letter.value_bytes, 'byte')}`)),
      whole));
}

async function open(letter, whole) {
  whole.replaceChildren(notice('loading', 'Loading the record'));
  try {
    const found = await ask(`/dead-letters/${letter.partition}/${letter.offset}`);
    const bytes = Uint8Array.from(atob(found.value_head_base64), (c) => c.charCodeAt(0));
    whole.replaceChildren(
      letter.handling ? '' : actions({ places: [`${letter.partition}@${letter.offset}`] }, `the letter at ${letter.partition}@${letter.offset}`),
      el('dl', {}, el('dt', {}, 'Place'), el('dd', {}, `partition ${found.partition}, offset ${found.offset}`),
        ...Object.entries(found.headers).flatMap(([name, value]) => [el('dt', {}, name), el('dd', {}, value)])),
      el('h3', {}, found.value_is_cut ? `The first ${number(bytes.length)} bytes of the value` : 'The value'),
      el('pre', { tabindex: 0, 'aria-label': 'The value' }, printable(bytes)));
  } catch (error) {
    whole.replaceChildren(notice('error', 'The record cannot be shown', error.message));
  }
}

/** Bytes as text, with what is no printable character as a dot. */
function printable(bytes) {
  return new TextDecoder('utf-8').decode(bytes).replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffd]/g, '·');
}
