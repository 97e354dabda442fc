// Tone as colour, sign, number and place at once: never by colour alone.

import { el, svg } from './dom.js';

export const LABELS = ['HOSTILE', 'CRITICAL', 'NEUTRAL', 'CONCILIATORY', 'COOPERATIVE'];

const GLYPHS = { HOSTILE: '▼▼', CRITICAL: '▼', NEUTRAL: '◆', CONCILIATORY: '▲', COOPERATIVE: '▲▲' };

/** The label of the band that a score lies in, as the schema has the bands. */
export function labelOf(score) {
  if (score <= -0.6) return 'HOSTILE';
  if (score <= -0.2) return 'CRITICAL';
  if (score < 0.2) return 'NEUTRAL';
  return score < 0.6 ? 'CONCILIATORY' : 'COOPERATIVE';
}

export function toneClass(label) {
  return `tone-${label.toLowerCase()}`;
}

export function glyph(label) {
  return GLYPHS[label] ?? '·';
}

/** A score with its sign, to two places: +0.45, −0.30. */
export function signed(score) {
  if (score === null || score === undefined) {
    return '–';
  }
  const text = Math.abs(score).toFixed(2);
  return Number(text) === 0 ? '0.00' : (score < 0 ? '−' : '+') + text;
}

/** A score as a bar from the middle of a scale, with the number and a shape beside it. */
export function meter(score) {
  if (score === null || score === undefined) {
    return el('span', { class: 'meter' }, el('span', { class: 'faint' }, 'no tone'));
  }
  const label = labelOf(score);
  const width = 72;
  const middle = width / 2;
  const length = Math.min(1, Math.abs(score)) * (middle - 1);
  return el('span', { class: `meter ${toneClass(label)}`, title: label.toLowerCase() },
    svg('svg', { width, height: 14, viewBox: `0 0 ${width} 14`, 'aria-hidden': 'true' },
      svg('rect', { class: 'meter-track', x: 0, y: 5, width, height: 4, rx: 2 }),
      svg('rect', { class: 'meter-bar', x: score < 0 ? middle - length : middle, y: 3, width: Math.max(length, 1), height: 8, rx: 1.5 }),
      svg('line', { class: 'meter-middle', x1: middle, x2: middle, y1: 0, y2: 14 })),
    el('span', { class: 'meter-number' }, signed(score)),
    el('span', { class: 'meter-glyph', 'aria-hidden': 'true' }, glyph(label)),
    el('span', { class: 'unseen' }, label.toLowerCase()));
}

/** How much warmer or colder than before. */
export function change(difference) {
  if (difference === null || difference === undefined) {
    return el('span', { class: 'faint' }, '–');
  }
  const kind = difference > 0.005 ? 'warmer' : difference < -0.005 ? 'colder' : 'same';
  const arrow = { warmer: '↗', colder: '↘', same: '→' }[kind];
  return el('span', { class: `change change-${kind}` }, el('span', { 'aria-hidden': 'true' }, arrow), ` ${signed(difference)}`);
}

/** The days of a pair as a line around zero; one day is a dot. */
export function sparkline(days) {
  const width = 116;
  const height = 28;
  if (days.length === 0) {
    return el('span', { class: 'faint' }, '–');
  }
  const first = Date.parse(days[0].start);
  const last = Date.parse(days[days.length - 1].start);
  const x = (start) => 4 + (last === first ? width - 8 : ((Date.parse(start) - first) / (last - first)) * (width - 8));
  const y = (tone) => height / 2 - tone * (height / 2 - 3);
  const points = days.map((day) => `${x(day.start).toFixed(1)},${y(day.tone).toFixed(1)}`);
  const end = days[days.length - 1];
  return svg('svg', { class: 'sparkline', width, height, viewBox: `0 0 ${width} ${height}`, role: 'img',
    'aria-label': `from ${signed(days[0].tone)} to ${signed(end.tone)}` },
  svg('line', { class: 'spark-zero', x1: 0, x2: width, y1: height / 2, y2: height / 2 }),
  svg('polyline', { class: 'spark-line', points: points.join(' ') }),
  svg('circle', { class: `spark-end ${toneClass(labelOf(end.tone))}`, cx: x(end.start), cy: y(end.tone), r: 3 }));
}

/** How many statements there are of each tone, as a bar in five parts. */
export function spread(labels) {
  const total = LABELS.reduce((sum, label) => sum + (labels[label] ?? 0), 0);
  if (total === 0) {
    return null;
  }
  const width = 200;
  let at = 0;
  const parts = LABELS.filter((label) => labels[label] > 0).map((label) => {
    const part = (labels[label] / total) * width;
    const rect = svg('rect', { class: toneClass(label), x: at + 0.75, y: 0, width: Math.max(part - 1.5, 1), height: 8 });
    at += part;
    return rect;
  });
  const text = LABELS.filter((label) => labels[label] > 0).map((label) => `${labels[label]} ${label.toLowerCase()}`).join(', ');
  return el('div', { class: 'spread' },
    svg('svg', { viewBox: `0 0 ${width} 8`, preserveAspectRatio: 'none', 'aria-hidden': 'true' }, ...parts),
    el('ul', {}, ...LABELS.filter((label) => labels[label] > 0).map((label) => el('li', { class: toneClass(label) },
      el('span', { 'aria-hidden': 'true' }, `${glyph(label)} `), `${labels[label]} ${label.toLowerCase()}`))));
}
