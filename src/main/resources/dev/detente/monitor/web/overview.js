// All pairs, ranked or as a matrix, and the statements that came last.

import { changed, go, state, timeQuery, withFilters } from './address.js';
import { ask } from './api.js';
import { el, keyed, nav, notice } from './dom.js';
import { filters } from './filters.js';
import { matrix } from './matrix.js';
import { country, count, date, issue, number, parties, words } from './names.js';
import { statementCard } from './statement.js';
import { change, glyph, meter, signed, sparkline, toneClass } from './tone.js';

const SORTS = {
  '': ['Most said', (a, b) => b.statements - a.statements],
  coldest: ['Coldest', (a, b) => (a.tone ?? 9) - (b.tone ?? 9)],
  warmest: ['Warmest', (a, b) => (b.tone ?? -9) - (a.tone ?? -9)],
  change: ['Largest change', (a, b) => Math.abs(b.change ?? 0) - Math.abs(a.change ?? 0)],
};

export function overview(root) {
  const now = state();
  const lead = el('p', { class: 'lead' });
  const body = el('div', { class: 'pairs-body', 'aria-live': 'off' }, notice('loading', 'Loading the pairs'));
  const feed = el('ol', { class: 'statements' });
  const feedState = el('div', {}, notice('loading', 'Loading the statements'));
  const asMatrix = now.view === 'matrix';
  root.append(
    el('div', { class: 'page-head' }, el('h1', {}, 'How countries speak of each other'), lead),
    filters(['country', 'issue', 'tone', 'perspective', 'from', 'to']),
    el('div', { class: 'split' },
      el('section', { class: 'panel', 'aria-label': 'Pairs of countries' },
        el('div', { class: 'panel-head' },
          el('h2', {}, 'Pairs'),
          el('div', { class: 'switch', role: 'group', 'aria-label': 'Show as' },
            el('button', { type: 'button', 'aria-pressed': !asMatrix ? 'true' : 'false', onclick: () => go(changed({ view: '' })) }, 'List'),
            el('button', { type: 'button', 'aria-pressed': asMatrix ? 'true' : 'false', onclick: () => go(changed({ view: 'matrix' })) }, 'Matrix')),
          asMatrix ? null : el('label', { class: 'field field-inline' }, el('span', {}, 'Order'),
            el('select', { id: 'sort', onchange: (event) => go(changed({ sort: event.target.value })) },
              ...Object.entries(SORTS).map(([key, [text]]) => el('option', { value: key, selected: key === now.sort }, text))))),
        body),
      el('section', { class: 'panel panel-feed', 'aria-label': 'Latest statements' },
        el('div', { class: 'panel-head' }, el('h2', {}, 'Latest statements')), feedState, feed)));

  async function showPairs(signal) {
    const found = await ask('/pairs', { issue: now.issue, country: now.country, ...timeQuery(now) }, signal);
    const pairs = [...found.pairs].sort((SORTS[now.sort] ?? SORTS[''])[1]);
    const days = pairs.flatMap((pair) => pair.days.map((day) => day.start)).sort();
    const said = pairs.reduce((sum, pair) => sum + pair.statements, 0);
    lead.textContent = pairs.length === 0 ? '' : `${count(said, 'statement')} between ${count(pairs.length, 'pair')}`
      + `${now.issue ? ` on ${issue(now.issue).toLowerCase()}` : ''}, ${date(days[0])} to ${date(days[days.length - 1])}.`;
    if (pairs.length === 0) {
      body.replaceChildren(nothing(now));
    } else if (asMatrix) {
      body.replaceChildren(matrix(pairs));
    } else {
      let list = body.querySelector('tbody');
      if (!list) {
        list = el('tbody');
        body.replaceChildren(el('table', { class: 'pairs' },
          el('caption', { class: 'unseen' }, 'Pairs of countries with the tone between them'),
          el('thead', {}, el('tr', {},
            el('th', { scope: 'col' }, 'Pair'),
            el('th', { scope: 'col' }, 'Tone'),
            el('th', { scope: 'col', class: 'wide' }, 'Course'),
            el('th', { scope: 'col', class: 'wide' }, el('abbr', { title: 'the last day with statements against the one before' }, 'Change')),
            el('th', { scope: 'col', class: 'numeric' }, 'Said'),
            el('th', { scope: 'col', class: 'wide' }, 'Last shift'))),
          list));
      }
      keyed(list, pairs, (pair) => pair.pair, row);
    }
  }

  async function showFeed(signal) {
    const found = await ask('/statements', { country: now.country, issue: now.issue, tone: now.tone, perspective: now.perspective,
      copies: 'false', limit: 20, ...timeQuery(now) }, signal);
    feedState.replaceChildren(...(found.statements.length === 0 ? [nothing(now)] : []));
    keyed(feed, found.statements, (statement) => statement.id, (statement, isNew) => statementCard(statement, isNew, { withPair: true }));
  }

  return {
    title: 'Pairs',
    load: (signal) => Promise.all([showPairs(signal), showFeed(signal)]),
    concerns: (type) => !type.startsWith('dead-letter'),
  };
}

function nothing(now) {
  const filtered = ['country', 'issue', 'tone', 'perspective', 'from', 'to'].some((name) => now[name]);
  return filtered
    ? notice('empty', 'Nothing fits these filters', 'Take one away, or choose a longer time.')
    : notice('empty', 'Nothing has been said yet', 'As soon as articles come through the pipeline, their statements appear here.');
}

function row(pair) {
  const [one, other] = parties(pair.pair);
  const shift = pair.last_shift;
  return el('tr', {},
    el('th', { scope: 'row' }, nav(withFilters(`/pair/${pair.pair}`), { class: 'pair-link' },
      el('span', { class: 'party' }, country(one)), el('span', { class: 'dash' }, ' – '), el('span', { class: 'party' }, country(other)))),
    el('td', {}, meter(pair.tone)),
    el('td', { class: 'wide' }, sparkline(pair.days)),
    el('td', { class: 'wide' }, change(pair.change)),
    el('td', { class: 'numeric' }, number(pair.statements),
      pair.mentions > pair.statements ? el('small', { class: 'faint' }, count(pair.mentions, 'mention')) : null),
    el('td', { class: 'wide' }, shift ? shiftBadge(shift) : el('span', { class: 'faint' }, '–')));
}

/** A thaw or an escalation in a few words. */
export function shiftBadge(shift) {
  const label = shift.kind === 'THAW' ? 'CONCILIATORY' : 'CRITICAL';
  return el('span', { class: `badge ${toneClass(label)}`, title: `from ${signed(shift.from_score)} to ${signed(shift.to_score)}` },
    el('span', { 'aria-hidden': 'true' }, `${glyph(label)} `), `${words(shift.kind)}, ${date(shift.window_start)}`);
}

