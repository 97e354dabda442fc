// Which page is shown, and keeping it up to date.

import { go } from './address.js';
import { deadLettersPage } from './dead-letters.js';
import { el, notice } from './dom.js';
import { listen } from './live.js';
import { overview } from './overview.js';
import { pairPage } from './pair.js';
import { shiftsPage } from './shifts.js';
import { topologyPage } from './topology.js';

const SETTLE_MILLIS = 400;

const main = document.getElementById('main');
let page = null;
let shownPath = null;
let loading = null;
let settling = null;
let timer = null;

function route(path) {
  const pair = /^\/pair\/([A-Z]{2,10}-[A-Z]{2,10})$/.exec(path);
  if (pair) {
    return (root) => pairPage(root, pair[1]);
  }
  return { '/': overview, '/shifts': shiftsPage, '/topology': topologyPage, '/dead-letters': deadLettersPage }[path] ?? null;
}

function show() {
  const path = location.pathname;
  const focused = document.activeElement?.id;
  const scroll = path === shownPath ? scrollY : 0;
  page?.close?.();
  clearInterval(timer);
  // In a holder of its own, so that what an old page still loads goes nowhere.
  const root = el('div', { class: 'page' });
  const make = route(path);
  main.replaceChildren(root);
  page = make ? make(root) : null;
  if (!page) {
    root.append(notice('empty', 'There is no such page', path, el('p', {}, el('a', { href: '/', 'data-nav': true }, 'All pairs'))));
  }
  document.title = page ? `${page.title} · Détente` : 'Détente';
  document.querySelectorAll('.masthead nav a').forEach((link) => {
    const here = link.pathname === path || (link.pathname === '/' && path.startsWith('/pair/'));
    link.toggleAttribute('aria-current', here);
    if (here) {
      link.setAttribute('aria-current', link.pathname === path ? 'page' : 'true');
    }
  });
  if (focused) {
    document.getElementById(focused)?.focus({ preventScroll: true });
  } else if (shownPath !== null && path !== shownPath) {
    main.focus({ preventScroll: true });
  }
  shownPath = path;
  load().then(() => scrollTo(0, scroll));
  if (page?.every) {
    timer = setInterval(load, page.every);
  }
}

async function load() {
  if (!page) {
    return;
  }
  loading?.abort();
  const mine = new AbortController();
  loading = mine;
  const root = main.firstElementChild;
  try {
    await page.load(mine.signal);
    root.querySelector(':scope > .page-error')?.remove();
    main.dataset.loaded = location.pathname + location.search;
  } catch (error) {
    if (error.name === 'AbortError') {
      return;
    }
    root.querySelector(':scope > .page-error')?.remove();
    root.querySelectorAll('.notice-loading').forEach((waiting) => waiting.remove());
    const title = error.status === 404 ? 'There is nothing here' : error.status === 400 ? 'This address makes no sense' : 'This could not be loaded';
    root.prepend(el('div', { class: 'page-error' }, notice('error', title, error.message,
      el('button', { type: 'button', onclick: load }, 'Try again'))));
  }
}

/** Loads anew when things have settled for a moment: many events come at once. */
function soon() {
  settling ??= setTimeout(() => {
    settling = null;
    load();
  }, SETTLE_MILLIS);
}

const STATES = { connecting: 'Connecting', live: 'Live', broken: 'Disconnected, trying again' };

listen({
  onEvent: (type, event) => {
    if (page?.concerns(type, event)) {
      soon();
    }
  },
  onReset: soon,
  onState: (state) => {
    document.getElementById('live').dataset.state = state;
    document.getElementById('live-text').textContent = STATES[state];
  },
});

addEventListener('popstate', show);
document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[data-nav]');
  if (link && event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey) {
    event.preventDefault();
    go(link.getAttribute('href'));
  }
});

const THEMES = ['system', 'light', 'dark'];
const themeButton = document.getElementById('theme');

function applyTheme(theme) {
  document.documentElement.dataset.theme = theme;
  themeButton.textContent = `Theme: ${theme}`;
  dispatchEvent(new Event('themechange'));
}

themeButton.addEventListener('click', () => {
  const next = THEMES[(THEMES.indexOf(document.documentElement.dataset.theme) + 1) % THEMES.length];
  localStorage.setItem('theme', next);
  applyTheme(next);
});
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => dispatchEvent(new Event('themechange')));
applyTheme(THEMES.includes(localStorage.getItem('theme')) ? localStorage.getItem('theme') : 'system');
show();
