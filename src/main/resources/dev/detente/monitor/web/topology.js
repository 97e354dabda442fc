// The running topology, drawn from left to right, with how much goes through.

import { ask } from './api.js';
import { el, notice, svg } from './dom.js';
import { count, number } from './names.js';

const WIDTH = 168;
const HEIGHT = 46;
const GAP_X = 44;
const GAP_Y = 22;

export function topologyPage(root) {
  const drawing = el('div', { class: 'scroll topology', tabindex: 0, role: 'region', 'aria-label': 'Drawing of the topology' }, notice('loading', 'Loading the topology'));
  const table = el('tbody');
  root.append(
    el('div', { class: 'page-head' }, el('h1', {}, 'Pipeline'),
      el('p', { class: 'lead' }, 'How articles become statements. Rates are records a second over the last half minute.')),
    el('section', { class: 'panel', 'aria-label': 'Topology' }, drawing,
      el('ul', { class: 'legend' }, el('li', { class: 'legend-topic' }, 'topic'), el('li', { class: 'legend-step' }, 'step'), el('li', { class: 'legend-store' }, 'state store')),
      el('p', { class: 'faint' }, 'The topic of dead letters takes what any step refuses.')),
    el('section', { class: 'panel', 'aria-label': 'Topics and steps' }, el('div', { class: 'panel-head' }, el('h2', {}, 'Topics and steps')),
      el('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Table of topics and steps' }, el('table', { class: 'days' }, el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, 'Name'), el('th', { scope: 'col' }, 'Kind'),
        el('th', { scope: 'col', class: 'numeric' }, 'Records'), el('th', { scope: 'col', class: 'numeric' }, 'A second'))), table))));

  return {
    title: 'Pipeline',
    every: 3000,
    load: async (signal) => {
      const graph = await ask('/topology', {}, signal);
      const left = drawing.scrollLeft;
      drawing.replaceChildren(draw(graph));
      drawing.scrollLeft = left;
      table.replaceChildren(...graph.nodes.filter((node) => node.kind !== 'STORE').map((node) => el('tr', {},
        el('th', { scope: 'row' }, node.name), el('td', {}, node.kind.toLowerCase()),
        el('td', { class: 'numeric' }, node.records === undefined ? '–' : number(node.records)),
        el('td', { class: 'numeric' }, node.per_second === undefined ? '–' : node.per_second.toFixed(2)))));
    },
    concerns: () => false,
  };
}

/** Each node one column further than the furthest that leads to it; stores stand below the step that uses them. */
function layers(graph) {
  const level = new Map(graph.nodes.map((node) => [node.id, 0]));
  const flow = graph.edges.filter((edge) => !edge.to.startsWith('STORE:'));
  for (let round = 0; round < graph.nodes.length; round++) {
    let moved = false;
    flow.forEach(({ from, to }) => {
      if (level.get(to) < level.get(from) + 1 && level.get(from) < graph.nodes.length) {
        level.set(to, level.get(from) + 1);
        moved = true;
      }
    });
    if (!moved) {
      break;
    }
  }
  graph.edges.filter((edge) => edge.to.startsWith('STORE:')).forEach(({ from, to }) => level.set(to, level.get(from)));
  return level;
}

function draw(graph) {
  const level = layers(graph);
  const last = Math.max(...level.values());
  level.set(graph.dead_letters, Math.min(2, last));
  const columns = Array.from({ length: last + 1 }, () => []);
  const before = (node) => graph.edges.filter((edge) => edge.to === node.id).map((edge) => edge.from);
  const at = new Map();
  [...graph.nodes].sort((a, b) => level.get(a.id) - level.get(b.id)).forEach((node) => columns[level.get(node.id)].push(node));
  columns.forEach((column, x) => {
    const weight = (node) => {
      if (node.id === graph.dead_letters || node.kind === 'STORE') {
        return 1000 + (node.id === graph.dead_letters ? 1000 : 0);
      }
      const from = before(node).map((id) => at.get(id)?.row).filter((row) => row !== undefined);
      return from.length ? from.reduce((sum, row) => sum + row, 0) / from.length : 0;
    };
    column.sort((a, b) => weight(a) - weight(b) || a.name.localeCompare(b.name)).forEach((node, row) => at.set(node.id, { x: x * (WIDTH + GAP_X) + 2, y: row * (HEIGHT + GAP_Y) + 2, row }));
  });
  const width = columns.length * (WIDTH + GAP_X) - GAP_X + 4;
  const height = Math.max(...columns.map((column) => column.length)) * (HEIGHT + GAP_Y) - GAP_Y + 4;
  return svg('svg', { class: 'graph', width, height, viewBox: `0 0 ${width} ${height}`, role: 'img',
    'aria-label': `The topology: ${count(graph.nodes.length, 'node')}; the table below lists them` },
  svg('defs', {}, svg('marker', { id: 'tip', viewBox: '0 0 8 8', refX: 7, refY: 4, markerWidth: 7, markerHeight: 7, orient: 'auto' },
    svg('path', { d: 'M0 0 L8 4 L0 8 z', class: 'graph-tip' }))),
  ...graph.edges.map((edge) => line(at.get(edge.from), at.get(edge.to), edge.to.startsWith('STORE:'))),
  ...graph.nodes.map((node) => box(node, at.get(node.id))));
}

function line(from, to, isStore) {
  if (isStore) {
    return svg('path', { class: 'graph-line graph-line-store', d: `M${from.x + WIDTH / 2} ${from.y + HEIGHT} L${to.x + WIDTH / 2} ${to.y}` });
  }
  const start = { x: from.x + WIDTH, y: from.y + HEIGHT / 2 };
  const end = { x: to.x - 2, y: to.y + HEIGHT / 2 };
  const bend = Math.max(20, (end.x - start.x) / 2);
  return svg('path', { class: 'graph-line', 'marker-end': 'url(#tip)', d: `M${start.x} ${start.y} C${start.x + bend} ${start.y} ${end.x - bend} ${end.y} ${end.x} ${end.y}` });
}

function box(node, { x, y }) {
  const kind = node.kind.toLowerCase();
  const name = node.name.length > 24 ? `${node.name.slice(0, 23)}…` : node.name;
  const rate = node.per_second === undefined ? (kind === 'store' ? 'store' : kind) : `${node.per_second.toFixed(node.per_second < 10 ? 2 : 0)}/s · ${number(node.records)}`;
  return svg('g', { class: `graph-node graph-${kind}`, transform: `translate(${x} ${y})` },
    svg('title', {}, node.name),
    svg('rect', { width: WIDTH, height: HEIGHT, rx: kind === 'topic' ? HEIGHT / 2 : kind === 'step' ? 6 : 14 }),
    svg('text', { class: 'graph-name', x: WIDTH / 2, y: 19, 'text-anchor': 'middle' }, name),
    svg('text', { class: 'graph-rate', x: WIDTH / 2, y: 35, 'text-anchor': 'middle' }, rate));
}
