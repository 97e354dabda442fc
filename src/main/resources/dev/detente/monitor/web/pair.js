// One pair: its tone over time by issue and direction, and the statements under any point.

import { changed, go, state, timeQuery, withFilters } from './address.js';
import { ask } from './api.js';
import { chart } from './chart.js';
import { el, keyed, nav, notice } from './dom.js';
import { filters } from './filters.js';
import { count, country, countryInText, date, issue, number, parties } from './names.js';
import { shiftBadge } from './overview.js';
import { directionOf, statementCard } from './statement.js';
import { glyph, labelOf, meter, signed, spread, toneClass } from './tone.js';

const PAGE = 30;

export function pairPage(root, pair) {
  const now = state();
  const [one, other] = parties(pair);
  const title = `${capital(countryInText(one))} and ${countryInText(other)}`;
  const directions = el('div', { class: 'directions' });
  const labels = el('div', {});
  const issues = el('nav', { class: 'chips', 'aria-label': 'Issues' });
  const figure = el('div', { class: 'figure-body' }, notice('loading', 'Loading the tone'));
  const table = el('div', {});
  const said = el('h2', {}, 'Statements');
  const list = el('ol', { class: 'statements' });
  const listState = el('div', {}, notice('loading', 'Loading the statements'));
  const more = el('button', { type: 'button', hidden: true, onclick: () => loadMore() }, 'Show more');
  const download = el('a', { class: 'quiet', download: true }, 'Save as CSV');
  const shownShifts = el('ul', { class: 'shift-list' });
  let drawing = null;
  let drawn = '';
  let pages = 1;

  root.append(
    el('p', { class: 'crumb' }, nav(withFilters('/'), {}, '← All pairs')),
    el('div', { class: 'page-head' }, el('h1', {}, title), directions),
    filters(['issue', 'tone', 'perspective', 'from', 'to']),
    issues,
    el('section', { class: 'panel', 'aria-label': 'Tone over time' },
      el('div', { class: 'panel-head' }, el('h2', {}, now.issue ? `Tone over time: ${issue(now.issue).toLowerCase()}` : 'Tone over time'),
        el('ul', { class: 'legend' },
          el('li', { class: 'legend-one' }, `${country(one)} speaks`),
          el('li', { class: 'legend-two' }, `${country(other)} speaks`),
          el('li', { class: 'legend-bars' }, 'statements'))),
      figure, shownShifts, labels, table),
    el('section', { class: 'panel panel-wide', 'aria-label': 'Statements' },
      el('div', { class: 'panel-head' }, said,
        now.day ? el('button', { type: 'button', onclick: () => go(changed({ day: '' })) }, 'All days') : null,
        directionSwitch(now, one, other), download),
      listState, list, more));

  const pick = (day) => go(changed({ day }));

  async function showTone(signal) {
    const time = { from: now.from, to: timeQuery({ ...now, day: '' }).to };
    const [summary, found, shifts] = await Promise.all([
      ask(`/pairs/${pair}`, { issue: now.issue, ...time }, signal),
      ask(`/pairs/${pair}/windows`, { issue: now.issue, ...time }, signal),
      ask('/shifts', { pair, issue: now.issue || 'ALL', ...time }, signal),
    ]);
    directions.replaceChildren(...summary.directions.map((direction) => el('p', { class: 'direction-line' },
      el('span', { class: 'direction-name' }, ...directionOf(direction)),
      meter(direction.tone), el('span', { class: 'faint' }, count(direction.statements, 'statement')))));
    labels.replaceChildren(...[spread(summary.labels)].filter(Boolean));
    issues.replaceChildren(...summary.issues.map((known) => chip(known, now)));
    shownShifts.replaceChildren(...shifts.shifts.map((shift) => el('li', {},
      el('button', { type: 'button', class: 'plain', onclick: () => pick(shift.window_start.slice(0, 10)) }, shiftBadge(shift)),
      el('span', { class: 'faint' }, ` from ${signed(shift.from_score)} to ${signed(shift.to_score)}, ${shift.strength.toFixed(1)} deviations`))));
    const windows = found.windows.filter((window) => window.statements > 0);
    if (windows.length === 0) {
      drawing?.close();
      figure.replaceChildren(notice('empty', 'No tone to draw', 'There are no tone windows for this choice.'));
      table.replaceChildren();
      return;
    }
    const state_ = JSON.stringify([windows, shifts]);
    if (state_ !== drawn) {
      drawn = state_;
      drawing?.close();
      drawing = chart({ windows, shifts: shifts.shifts, parties: [one, other], day: now.day, pick });
      const hadFocus = figure.contains(document.activeElement);
      figure.replaceChildren(drawing.element);
      if (hadFocus || (now.day && sessionStorage.getItem('chart-focus') === '1')) {
        drawing.element.focus({ preventScroll: true });
      }
      drawing.element.addEventListener('focus', () => sessionStorage.setItem('chart-focus', '1'));
      drawing.element.addEventListener('blur', () => sessionStorage.removeItem('chart-focus'));
      const wasOpen = table.querySelector('details')?.open ?? false;
      table.replaceChildren(dayTable(windows, one, other, wasOpen));
    }
  }

  function query(limit, cursor = '') {
    return { issue: now.issue, tone: now.tone, perspective: now.perspective, source: now.source, limit, cursor, ...timeQuery(now) };
  }

  async function showStatements(signal) {
    const statements = [];
    let next = '';
    for (let page = 0; page < pages; page++) {
      const found = await ask(`/pairs/${pair}/statements`, query(PAGE, next), signal);
      statements.push(...found.statements);
      next = found.next ?? '';
      if (!next) {
        break;
      }
    }
    said.textContent = now.day ? `Statements of ${date(now.day)}` : 'Statements';
    listState.replaceChildren(...(statements.length === 0
      ? [notice('empty', 'No statement fits', 'Take a filter away, or choose another day.')] : []));
    keyed(list, statements, (statement) => statement.id, (statement, isNew) => statementCard(statement, isNew));
    more.hidden = !next;
    const text = new URLSearchParams(Object.entries({ ...query(500), format: 'csv' }).filter(([, value]) => value !== '' && value !== undefined));
    download.href = `/api/v1/pairs/${pair}/statements?${text}`;
  }

  async function loadMore() {
    pages++;
    more.disabled = true;
    try {
      await showStatements();
    } finally {
      more.disabled = false;
    }
  }

  return {
    title,
    load: (signal) => Promise.all([showTone(signal), showStatements(signal)]),
    concerns: (type, event) => !type.startsWith('dead-letter') && event.pair === pair,
    close: () => drawing?.close(),
  };
}

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function chip(known, now) {
  const selected = (now.issue || 'ALL') === known.issue;
  const label = known.tone === null ? 'NEUTRAL' : labelOf(known.tone);
  return nav(changed({ issue: known.issue === 'ALL' ? '' : known.issue, day: '' }), { class: `chip ${toneClass(label)}`, 'aria-current': selected ? 'true' : null },
    el('span', { class: 'chip-name' }, issue(known.issue)),
    el('span', { class: 'chip-tone' }, `${glyph(label)} ${signed(known.tone)}`),
    el('span', { class: 'chip-count' }, number(known.statements)));
}

function directionSwitch(now, one, other) {
  const button = (source, text) => el('button', { type: 'button', 'aria-pressed': now.source === source ? 'true' : 'false',
    onclick: () => go(changed({ source })) }, text);
  return el('div', { class: 'switch', role: 'group', 'aria-label': 'Who speaks' }, button('', 'Both'), button(one, country(one)), button(other, country(other)));
}

function dayTable(windows, one, other, open) {
  const toneOf = (window, source) => window.directions.find((direction) => direction.source_country === source)?.mean_score ?? null;
  return el('details', { class: 'as-table', open },
    el('summary', {}, 'As a table'),
    el('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Tone by day' }, el('table', { class: 'days' },
      el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, 'Day'), el('th', { scope: 'col', class: 'numeric' }, 'Statements'),
        el('th', { scope: 'col', class: 'numeric' }, `${country(one)} speaks`), el('th', { scope: 'col', class: 'numeric' }, `${country(other)} speaks`))),
      el('tbody', {}, ...[...windows].reverse().map((window) => el('tr', {},
        el('th', { scope: 'row' }, nav(changed({ day: window.start.slice(0, 10) }), {}, date(window.start))),
        el('td', { class: 'numeric' }, number(window.statements)),
        el('td', { class: 'numeric' }, signed(toneOf(window, one))),
        el('td', { class: 'numeric' }, signed(toneOf(window, other)))))))));
}
