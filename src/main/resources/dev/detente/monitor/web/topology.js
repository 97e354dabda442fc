// The running topology, drawn from left to right, with how much goes through.

import { ask } from './api.js';
import { el, notice, svg } from './dom.js';
import { count, number } from './names.js';

const WIDTH = 152;
const HEIGHT = 46;
const GAP_X = 32;
const GAP_Y = 22;

export function topologyPage(root) {
  const drawing = el('div', { class: 'scroll topology', tabindex: 0, role: 'region', 'aria-label': 'Drawing of the topology' }, notice('loading', 'Loading the topology'));
  const table = el('tbody');
  root.append(
    el('div', { class: 'page-head' }, el('h1', {}, 'Pipeline'),
      el('p', { class: 'lead' }, 'How articles become statements. Rates are records a second over the last half minute.')),
    el('section', { class: 'panel', 'aria-label': 'Topology' }, drawing,
      el('ul', { class: 'legend' }, el('li', { class: 'legend-topic' }, 'topic'), el('li', { class: 'legend-step' }, 'step'), el('li', { class: 'legend-store' }, 'state store')),
      el('p', { class: 'faint' }, 'The topic of dead letters takes what any step refuses. Steps that only change the form of a record are not drawn.')),
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

/** Steps that only change a record's form, and Kafka Streams' own at the ends of its internal topics. */
const FORM_ONLY = /^(as-.*|.*-repartition-(filter|source|sink))$/;

/** The graph with each step that is not worth a box made a line. */
function simplified(graph) {
  let { nodes, edges } = graph;
  graph.nodes.filter((node) => node.kind === 'STEP' && FORM_ONLY.test(node.name)).forEach((node) => {
    const into = edges.filter((edge) => edge.to === node.id);
    const out = edges.filter((edge) => edge.from === node.id);
    if (into.length > 0 && out.length > 0) {
      nodes = nodes.filter((other) => other !== node);
      edges = edges.filter((edge) => edge.from !== node.id && edge.to !== node.id)
        .concat(into.flatMap(({ from }) => out.map(({ to }) => ({ from, to }))));
    }
  });
  return { ...graph, nodes, edges };
}

/** The parts that only a topic joins: each is a band of its own, and the topic stands in both. */
function bands(graph) {
  const part = new Map();
  const flow = graph.edges.filter((edge) => !edge.from.startsWith('TOPIC:'));
  graph.nodes.filter((node) => node.kind === 'STEP').forEach((node) => {
    if (part.has(node.id)) {
      return;
    }
    const waiting = [node.id];
    while (waiting.length > 0) {
      const id = waiting.pop();
      if (!part.has(id)) {
        part.set(id, node.id);
        flow.filter((edge) => edge.from === id || edge.to === id).map((edge) => (edge.from === id ? edge.to : edge.from))
          .filter((next) => next.startsWith('STEP:')).forEach((next) => waiting.push(next));
      }
    }
  });
  const ofPart = [...new Set(part.values())].map((root) => {
    const inside = (id) => part.get(id) === root;
    const edges = graph.edges.filter((edge) => inside(edge.from) || inside(edge.to));
    const ids = new Set(edges.flatMap((edge) => [edge.from, edge.to]));
    return { nodes: graph.nodes.filter((node) => ids.has(node.id)), edges };
  });
  const readsFrom = (band) => band.edges.filter((edge) => edge.from.startsWith('TOPIC:')).map((edge) => edge.from);
  const writesTo = (band) => band.edges.filter((edge) => edge.to.startsWith('TOPIC:')).map((edge) => edge.to);
  return ofPart.sort((a, b) => (readsFrom(b).some((topic) => writesTo(a).includes(topic)) ? -1 : 1));
}

/** Each node one column further than the furthest that leads to it; stores stand below the step that uses them. */
function levels({ nodes, edges }) {
  const level = new Map(nodes.map((node) => [node.id, 0]));
  const flow = edges.filter((edge) => !edge.to.startsWith('STORE:'));
  for (let round = 0; round < nodes.length; round++) {
    flow.filter(({ from, to }) => level.get(to) < level.get(from) + 1).forEach(({ from, to }) => level.set(to, level.get(from) + 1));
  }
  edges.filter((edge) => edge.to.startsWith('STORE:')).forEach(({ from, to }) => level.set(to, Math.max(level.get(to), level.get(from))));
  return level;
}

/** Places the nodes of a band below a height; gives the places and the height that they take. */
function place(band, top) {
  const level = levels(band);
  const columns = Array.from({ length: Math.max(...level.values()) + 1 }, () => []);
  band.nodes.forEach((node) => columns[level.get(node.id)].push(node));
  const at = new Map();
  columns.forEach((column, x) => {
    const weight = (node) => {
      const rows = band.edges.filter((edge) => edge.to === node.id).map((edge) => at.get(edge.from)?.row).filter((row) => row !== undefined);
      return (node.kind === 'STORE' ? 1000 : 0) + (rows.length ? rows.reduce((sum, row) => sum + row, 0) / rows.length : 0);
    };
    let row = 0;
    column.map((node) => [weight(node), node]).sort((a, b) => a[0] - b[0] || a[1].name.localeCompare(b[1].name)).forEach(([wish, node]) => {
      row = Math.max(row, wish < 1000 ? Math.floor(wish) : row);
      at.set(node.id, { x: x * (WIDTH + GAP_X) + 2, y: top + row * (HEIGHT + GAP_Y), row });
      row++;
    });
  });
  const rows = Math.max(...[...at.values()].map((where) => where.row)) + 1;
  return { at, width: columns.length * (WIDTH + GAP_X) - GAP_X + 4, height: rows * (HEIGHT + GAP_Y) };
}

function draw(graph) {
  const simple = simplified(graph);
  const drawn = [];
  let top = 2;
  let width = 0;
  bands(simple).forEach((band, index) => {
    const alone = simple.nodes.filter((node) => node.id === graph.dead_letters && index === 0);
    const placed = place({ nodes: [...band.nodes, ...alone], edges: band.edges }, top);
    if (alone.length > 0) {
      // No edge leads to it: it takes what any step refuses.
      placed.at.set(graph.dead_letters, { x: 2, y: top + HEIGHT + GAP_Y, row: 1 });
    }
    drawn.push(...band.edges.map((edge) => line(placed.at.get(edge.from), placed.at.get(edge.to), edge.to.startsWith('STORE:'))),
      ...[...band.nodes, ...alone].map((node) => box(node, placed.at.get(node.id))));
    top += placed.height + GAP_Y;
    width = Math.max(width, placed.width);
  });
  const height = top - GAP_Y;
  return svg('svg', { class: 'graph', width, height, viewBox: `0 0 ${width} ${height}`, role: 'img',
    'aria-label': `The topology: ${count(graph.nodes.length, 'node')}; the table below lists them` },
  svg('defs', {}, svg('marker', { id: 'tip', viewBox: '0 0 8 8', refX: 7, refY: 4, markerWidth: 7, markerHeight: 7, orient: 'auto' },
    svg('path', { d: 'M0 0 L8 4 L0 8 z', class: 'graph-tip' }))),
  ...drawn);
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
  // Every internal topic of the flow is one of repartitioning; the table has its whole name.
  const short = node.name.replace(/^.*-(?=statements-by-pair-repartition$)/, '').replace(/-repartition$/, '');
  const name = short.length > 22 ? `${short.slice(0, 21)}…` : short;
  const rate = node.per_second === undefined ? (kind === 'store' ? 'store' : kind) : `${node.per_second.toFixed(node.per_second < 10 ? 2 : 0)}/s · ${number(node.records)}`;
  return svg('g', { class: `graph-node graph-${kind}`, transform: `translate(${x} ${y})` },
    svg('title', {}, node.name),
    svg('rect', { width: WIDTH, height: HEIGHT, rx: kind === 'topic' ? HEIGHT / 2 : kind === 'step' ? 6 : 14 }),
    svg('text', { class: 'graph-name', x: WIDTH / 2, y: 19, 'text-anchor': 'middle' }, name),
    svg('text', { class: 'graph-rate', x: WIDTH / 2, y: 35, 'text-anchor': 'middle' }, rate));
}
