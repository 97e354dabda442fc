// A statement as a card: who said what of whom, in its context, with the words that decided the tone marked.

import { withFilters } from './address.js';
import { el, nav, outside } from './dom.js';
import { act, country, date, issue, words } from './names.js';
import { meter, toneClass } from './tone.js';

const PRONOUNS = ['he', 'she', 'they', 'it', 'i', 'we', 'who'];

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function statementCard(statement, isNew = false, { withPair = false } = {}) {
  const { tone, quote, speaker, article } = statement;
  return el('li', { class: `statement ${toneClass(tone.label)}${isNew ? ' statement-new' : ''}`, 'data-id': statement.id },
    el('article', {},
      el('header', {},
        el('p', { class: 'direction' },
          withPair
            ? nav(withFilters(`/pair/${statement.pair}`), {}, directionOf(statement))
            : directionOf(statement)),
        el('p', { class: 'verdict' }, meter(tone.score), el('span', { class: 'act' }, act(tone.act)))),
      el('blockquote', { class: `quote quote-${quote.type.toLowerCase()}` },
        quote.before ? el('span', { class: 'context' }, `…${quote.before}`) : null,
        el('span', { class: 'words' }, ...marked(quote, tone.evidence)),
        quote.after ? el('span', { class: 'context' }, `${quote.after}…`) : null),
      el('footer', {},
        el('p', { class: 'speaker' }, ...speakerParts(speaker)),
        el('p', { class: 'source' },
          article.url ? outside(article.url, article.outlet ?? 'article') : el('span', {}, article.outlet ?? 'unknown outlet'),
          ' · ', el('time', { datetime: article.published_at }, date(article.published_at)),
          article.time_basis === 'ARRIVAL' ? ' (date of arrival)' : '',
          article.title ? el('span', { class: 'title' }, article.title) : null),
        el('ul', { class: 'tags' },
          ...statement.issues.map((name) => el('li', {}, issue(name))),
          statement.perspective === 'OBSERVER' ? el('li', { class: 'tag-observer' }, 'Observer') : null,
          quote.type === 'INDIRECT' ? el('li', {}, 'Reported') : null,
          statement.syndication && statement.syndication.mentions > 1
            ? el('li', {}, `In ${statement.syndication.mentions} outlets`)
            : null))));
}

/** Who speaks of whom. */
export function directionOf(statement) {
  return [country(statement.source_country), el('span', { class: 'arrow', 'aria-hidden': 'true' }, ' → '),
    el('span', { class: 'unseen' }, ' about '), country(statement.target_country)];
}

function speakerParts(speaker) {
  if (!speaker) {
    return [el('span', { class: 'faint' }, 'Speaker not named')];
  }
  const name = speaker.name ?? (PRONOUNS.includes(speaker.mention.toLowerCase()) && speaker.role ? capital(speaker.role) : speaker.mention);
  const rest = [speaker.role, speaker.organisation].filter((part) => part && !name.toLowerCase().includes(part.toLowerCase()));
  return [el('strong', {}, name), rest.length ? `, ${rest.join(', ')}` : '',
    speaker.country ? el('abbr', { title: country(speaker.country) }, ` (${speaker.country})`) : '',
    speaker.via ? ` · via ${speaker.via}` : '',
    speaker.standing && !['UNKNOWN', 'OTHER'].includes(speaker.standing) ? el('span', { class: 'standing' }, words(speaker.standing)) : null];
}

/** The quote's text with its evidence in marks. Offsets count code points of the article. */
function marked(quote, evidence) {
  const points = Array.from(quote.text);
  const spans = evidence.map((piece) => place(piece, quote, points)).filter((span) => span !== null).sort((a, b) => a.start - b.start);
  const parts = [];
  let at = 0;
  for (const span of spans) {
    if (span.start < at) {
      continue;
    }
    parts.push(points.slice(at, span.start).join(''));
    const kind = span.weight > 0 ? 'mark-warm' : span.weight < 0 ? 'mark-cold' : '';
    parts.push(el('mark', { class: kind }, points.slice(span.start, span.end).join('')));
    at = span.end;
  }
  parts.push(points.slice(at).join(''));
  return parts;
}

/** Where a piece of evidence is in the quote's text; null where it is not in it. */
function place(piece, quote, points) {
  const segments = quote.segments.length > 0 ? quote.segments : [{ start: quote.start, end: quote.end }];
  let offset = 0;
  for (const segment of segments) {
    if (piece.start >= segment.start && piece.end <= segment.end) {
      const start = offset + piece.start - segment.start;
      const span = { start, end: start + piece.end - piece.start, weight: piece.weight };
      if (points.slice(span.start, span.end).join('') === piece.text) {
        return span;
      }
    }
    offset += segment.end - segment.start + 1;
  }
  // Where the text was tidied (line breaks, markup) the place is found by the words.
  const index = quote.text.indexOf(piece.text);
  if (index < 0 || piece.text === '') {
    return null;
  }
  const start = Array.from(quote.text.slice(0, index)).length;
  return { start, end: start + Array.from(piece.text).length, weight: piece.weight };
}

