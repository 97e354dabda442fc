// Thaws and escalations, newest first.

import { state, timeQuery } from './address.js';
import { ask } from './api.js';
import { el, keyed, nav, notice } from './dom.js';
import { filters } from './filters.js';
import { count, date, issue, pairName } from './names.js';
import { shiftBadge } from './overview.js';
import { meter } from './tone.js';

export function shiftsPage(root) {
  const now = state();
  const list = el('ol', { class: 'shifts' });
  const listState = el('div', {}, notice('loading', 'Loading the shifts'));
  root.append(
    el('div', { class: 'page-head' }, el('h1', {}, 'Shifts'),
      el('p', { class: 'lead' }, 'Days on which the tone between two countries left its own recent course.')),
    filters(['country', 'issue', 'from', 'to']),
    el('section', { class: 'panel', 'aria-label': 'Shifts' }, listState, list));

  return {
    title: 'Shifts',
    load: async (signal) => {
      const found = await ask('/shifts', { country: now.country, issue: now.issue, ...timeQuery(now) }, signal);
      listState.replaceChildren(...(found.shifts.length === 0
        ? [notice('empty', 'No shift so far', 'A shift needs days of statements to be a change from.')] : []));
      keyed(list, found.shifts, (shift) => shift.id, item);
    },
    concerns: (type) => type === 'shift',
  };
}

function item(shift) {
  const day = shift.window_start.slice(0, 10);
  const about = shift.issue === 'ALL' ? '' : `issue=${shift.issue}&`;
  return el('li', { class: 'shift' },
    el('p', { class: 'shift-pair' }, nav(`/pair/${shift.pair}?${about}day=${day}`, {}, pairName(shift.pair)),
      el('span', { class: 'faint' }, ` ${issue(shift.issue).toLowerCase()}`)),
    el('p', {}, shiftBadge(shift)),
    el('p', { class: 'shift-course' }, el('span', { class: 'faint' }, 'from '), meter(shift.from_score), el('span', { class: 'faint' }, 'to '), meter(shift.to_score)),
    el('p', { class: 'faint' }, `${shift.strength.toFixed(1)} deviations, ${count(shift.statements.length, 'statement')} behind it, day of ${date(shift.window_start)}`));
}
