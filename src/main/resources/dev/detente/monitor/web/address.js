// The address is all the state there is: whoever is sent it sees the same.

const FILTERS = ['country', 'source', 'issue', 'tone', 'perspective', 'from', 'to'];

/** What the address asks for. */
export function state() {
  const query = new URLSearchParams(location.search);
  const found = { path: location.pathname, view: query.get('view') ?? '', day: query.get('day') ?? '', sort: query.get('sort') ?? '',
    reason: query.get('reason') ?? '', letter: query.get('letter') ?? '' };
  FILTERS.forEach((name) => {
    found[name] = query.get(name) ?? '';
  });
  return found;
}

/** The address with some things changed; an empty value takes one out. */
export function changed(changes, path = location.pathname) {
  const query = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === '' || value === null) {
      query.delete(name);
    } else {
      query.set(name, value);
    }
  }
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

/** The address of a page with the filters that are set, and nothing else of this one. */
export function withFilters(path, changes = {}) {
  const now = state();
  const query = new URLSearchParams();
  FILTERS.forEach((name) => {
    const value = changes[name] ?? now[name];
    if (value && name !== 'country') {
      query.set(name, value);
    }
  });
  Object.entries(changes).forEach(([name, value]) => {
    if (!FILTERS.includes(name) && value) {
      query.set(name, value);
    }
  });
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

/** Goes to an address of the dashboard. */
export function go(address, { replace = false } = {}) {
  history[replace ? 'replaceState' : 'pushState'](null, '', address);
  dispatchEvent(new PopStateEvent('popstate'));
}

/** The time filters as the API takes them: the last day is part of what is asked for. */
export function timeQuery({ from, to, day }) {
  if (day) {
    return { from: day, to: nextDay(day) };
  }
  return { from, to: to ? nextDay(to) : '' };
}

export function nextDay(day) {
  const next = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(next.getTime())) {
    return day;
  }
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
