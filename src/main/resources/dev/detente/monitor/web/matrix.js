// Who speaks how of whom, as a matrix: rows speak, columns are spoken of.

import { withFilters } from './address.js';
import { el, nav } from './dom.js';
import { count, country } from './names.js';
import { glyph, labelOf, signed, toneClass } from './tone.js';

const MOST = 12;

export function matrix(pairs) {
  const said = new Map();
  const tones = new Map();
  pairs.forEach((pair) => pair.directions.forEach((direction) => {
    tones.set(`${direction.source_country}>${direction.target_country}`, { ...direction, pair: pair.pair });
    [direction.source_country, direction.target_country].forEach((party) => said.set(party, (said.get(party) ?? 0) + direction.statements));
  }));
  const parties = [...said.entries()].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).slice(0, MOST).map(([party]) => party);
  return el('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Matrix of countries' },
    el('table', { class: 'matrix' },
      el('caption', {}, `Rows speak of columns.${said.size > MOST ? ` The ${MOST} parties with the most statements of ${said.size}.` : ''}`),
      el('thead', {}, el('tr', {}, el('td'), ...parties.map((party) => el('th', { scope: 'col' }, el('abbr', { title: country(party) }, party))))),
      el('tbody', {}, ...parties.map((source) => el('tr', {},
        el('th', { scope: 'row' }, country(source)),
        ...parties.map((target) => cell(tones.get(`${source}>${target}`), source === target)))))));
}

function cell(direction, isSelf) {
  if (!direction || direction.tone === null) {
    return el('td', { class: isSelf ? 'cell-self' : 'cell-none' });
  }
  const label = labelOf(direction.tone);
  return el('td', { class: `cell ${toneClass(label)}` },
    nav(withFilters(`/pair/${direction.pair}`, { source: direction.source_country }), {
      'aria-label': `${country(direction.source_country)} of ${country(direction.target_country)}: ${signed(direction.tone)}, ${label.toLowerCase()}, ${count(direction.statements, 'statement')}`,
    }, el('span', { class: 'cell-number' }, signed(direction.tone)), el('span', { class: 'cell-glyph', 'aria-hidden': 'true' }, glyph(label))));
}
