// Building and updating the page. All text goes in as text: nothing that comes from an article is ever read as markup.

const SVG = 'http://www.w3.org/2000/svg';

/** An element with attributes and children; a child is an element, a text, or null for nothing. */
export function el(name, attributes = {}, ...children) {
  return fill(document.createElement(name), attributes, children);
}

/** The same for drawings. */
export function svg(name, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, name), attributes, children);
}

function fill(element, attributes, children) {
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) {
      continue;
    }
    if (key.startsWith('on')) {
      element.addEventListener(key.slice(2), value);
    } else {
      element.setAttribute(key, value === true ? '' : String(value));
    }
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
  return element;
}

/** A link within the dashboard. */
export function nav(href, attributes, ...children) {
  return el('a', { href, 'data-nav': true, ...attributes }, ...children);
}

/** A link to elsewhere, if the address is one that may be followed; else its text alone. */
export function outside(address, text) {
  let url = null;
  try {
    url = new URL(address);
  } catch {
    // no address: shown as text
  }
  const safe = url !== null && (url.protocol === 'https:' || url.protocol === 'http:');
  return safe ? el('a', { href: url.href, rel: 'noopener noreferrer nofollow', target: '_blank' }, text) : el('span', {}, text);
}

/**
 * Makes a container show items in their order. What is shown already and has not changed stays the same element, so that
 * a reader keeps the place and the focus while things come in.
 */
export function keyed(container, items, key, render) {
  const before = new Map([...container.children].map((child) => [child.dataset.key, child]));
  const wanted = items.map((item) => {
    const id = String(key(item));
    const state = JSON.stringify(item);
    const known = before.get(id);
    if (known && known.keyedState === state) {
      return known;
    }
    const made = render(item, known === undefined && before.size > 0);
    made.dataset.key = id;
    made.keyedState = state;
    return made;
  });
  wanted.forEach((child, index) => {
    if (container.children[index] !== child) {
      container.insertBefore(child, container.children[index] ?? null);
    }
  });
  while (container.children.length > wanted.length) {
    container.lastElementChild.remove();
  }
}

/** A message in the place of content: it loads, there is nothing, or something went wrong. */
export function notice(kind, title, text, action = null) {
  return el('div', { class: `notice notice-${kind}`, role: kind === 'error' ? 'alert' : null },
    el('p', { class: 'notice-title' }, title), text ? el('p', {}, text) : null, action);
}
