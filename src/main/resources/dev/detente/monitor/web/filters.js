// The filters above a page. Each change goes into the address.

import { changed, go, state } from './address.js';
import { el } from './dom.js';
import { issue, words } from './names.js';
import { LABELS, glyph } from './tone.js';

const ISSUES = ['TRADE', 'TECHNOLOGY', 'SECURITY', 'TERRITORY', 'NUCLEAR', 'SANCTIONS', 'HUMAN_RIGHTS', 'ENERGY', 'CLIMATE',
  'MIGRATION', 'HEALTH', 'PEOPLE', 'AID', 'ESPIONAGE', 'DIPLOMACY'];

/** Shows the filters that a page has, of: country, issue, tone, perspective, from, to. */
export function filters(names) {
  const now = state();
  const set = (name) => (event) => go(changed({ [name]: event.target.value.trim(), day: '' }));
  const makers = {
    country: () => field('Country', el('input', {
      type: 'text', value: now.country, placeholder: 'CN or CN,US', pattern: '[A-Za-z]{2,10}(,\\s*[A-Za-z]{2,10})*', size: 9,
      autocomplete: 'off', spellcheck: 'false',
      onchange: (event) => event.target.checkValidity()
        && go(changed({ country: event.target.value.toUpperCase().replaceAll(' ', '') })),
    })),
    issue: () => choice('Issue', now.issue, [['', 'All'], ...ISSUES.map((name) => [name, issue(name)])], set('issue')),
    tone: () => choice('Tone', now.tone, [['', 'All'], ...LABELS.map((name) => [name, `${glyph(name)} ${words(name)}`])], set('tone')),
    perspective: () => choice('Perspective', now.perspective,
      [['', 'All'], ['PARTY', 'Parties'], ['OBSERVER', 'Observers']], set('perspective')),
    from: () => field('From', el('input', { type: 'date', value: now.from, onchange: set('from') })),
    to: () => field('To', el('input', { type: 'date', value: now.to, onchange: set('to') })),
  };
  const anySet = names.some((name) => now[name]);
  return el('form', { class: 'filters', 'aria-label': 'Filters', onsubmit: (event) => event.preventDefault() },
    ...names.map((name) => makers[name]()),
    anySet ? el('button', { type: 'button', class: 'quiet', onclick: () => go(changed(Object.fromEntries(names.map((name) => [name, ''])))) }, 'Clear filters') : null);
}

function field(label, input) {
  input.id = `filter-${label.toLowerCase()}`;
  return el('label', { class: 'field' }, el('span', {}, label), input);
}

function choice(label, value, options, onchange) {
  return field(label, el('select', { onchange },
    ...options.map(([key, text]) => el('option', { value: key, selected: key === value }, text))));
}
