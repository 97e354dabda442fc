// The tone of a pair over time: each direction as a line, the number of statements below, shifts as marks.

import uPlot from '/assets/uplot.js';
import { el } from './dom.js';
import { country, count, date, shortDate } from './names.js';
import { signed } from './tone.js';

const DAY = 86400;

function style(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

/** A day on the axis: where marks are far apart, or a year begins, by its year. */
function dayMark(seconds, step) {
  if (seconds % DAY !== 0) {
    return '';
  }
  const day = new Date(seconds * 1000);
  const beginsYear = day.getUTCMonth() === 0 && day.getUTCDate() === 1;
  return beginsYear || step > 300 * DAY ? String(day.getUTCFullYear()) : shortDate(seconds * 1000);
}

/**
 * Draws windows of a day. A click, or the arrow keys, choose a day.
 *
 * @param pick is told the day that was chosen, as 2026-05-01
 */
export function chart({ windows, shifts, parties, day, pick }) {
  const [one, other] = parties;
  const starts = windows.map((window) => Date.parse(window.start) / 1000);
  const toneOf = (window, source) => window.directions.find((direction) => direction.source_country === source)?.mean_score ?? null;
  const data = [starts, windows.map((window) => window.statements), windows.map((window) => toneOf(window, one)),
    windows.map((window) => toneOf(window, other))];
  const holder = el('div', { class: 'chart', tabindex: 0, role: 'group', 'aria-label':
    `Tone by day, ${windows.length} days with statements. Arrow keys choose a day; the table below has the same numbers.` });
  const tip = el('div', { class: 'chart-tip', 'aria-hidden': 'true' });
  let plot = null;

  const dayOf = (index) => new Date(starts[index] * 1000).toISOString().slice(0, 10);
  holder.addEventListener('keydown', (event) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step && starts.length > 0) {
      event.preventDefault();
      const at = day ? starts.findIndex((_, index) => dayOf(index) === day) : -1;
      const next = at < 0 ? (step > 0 ? 0 : starts.length - 1) : Math.min(starts.length - 1, Math.max(0, at + step));
      pick(dayOf(next));
    }
    if (event.key === 'Escape' && day) {
      pick('');
    }
  });

  function bands(u) {
    const { ctx, bbox } = u;
    ctx.save();
    [[0.6, 1.05, '--cooperative-tint'], [0.2, 0.6, '--conciliatory-tint'], [-0.6, -0.2, '--critical-tint'], [-1.05, -0.6, '--hostile-tint']].forEach(([low, high, colour]) => {
      const top = Math.max(u.valToPos(high, 'tone', true), bbox.top);
      const bottom = u.valToPos(low, 'tone', true);
      ctx.fillStyle = style(colour);
      ctx.globalAlpha = 0.45;
      ctx.fillRect(bbox.left, top, bbox.width, Math.min(bottom, bbox.top + bbox.height) - top);
    });
    if (day) {
      const start = Date.parse(`${day}T00:00:00Z`) / 1000;
      const middle = u.valToPos(start, 'x', true);
      ctx.globalAlpha = 1;
      ctx.fillStyle = style('--selected');
      ctx.fillRect(middle - 7 * devicePixelRatio, bbox.top, 14 * devicePixelRatio, bbox.height);
    }
    ctx.restore();
  }

  function marks(u) {
    const { ctx, bbox } = u;
    ctx.save();
    shifts.forEach((shift) => {
      const x = u.valToPos(Date.parse(shift.window_start) / 1000, 'x', true);
      const thaw = shift.kind === 'THAW';
      const size = 6 * devicePixelRatio;
      const y = bbox.top + size;
      ctx.strokeStyle = ctx.fillStyle = style(thaw ? '--cooperative' : '--hostile');
      ctx.setLineDash([3 * devicePixelRatio, 3 * devicePixelRatio]);
      ctx.beginPath();
      ctx.moveTo(x, bbox.top + 2 * size);
      ctx.lineTo(x, bbox.top + bbox.height);
      ctx.stroke();
      ctx.beginPath();
      ctx.moveTo(x - size, thaw ? y + size : y - size);
      ctx.lineTo(x + size, thaw ? y + size : y - size);
      ctx.lineTo(x, thaw ? y - size : y + size);
      ctx.fill();
    });
    ctx.restore();
  }

  function tell(u) {
    const index = u.cursor.idx;
    if (index === null || index === undefined) {
      tip.classList.remove('shown');
      return;
    }
    const line = (party, value) => (value === null ? null : el('div', {}, `${country(party)} speaks: ${signed(value)}`));
    tip.replaceChildren(el('strong', {}, date(starts[index] * 1000)), ...[line(one, data[2][index]), line(other, data[3][index])].filter(Boolean),
      el('div', { class: 'faint' }, count(windows[index].statements, 'statement')));
    const left = u.valToPos(starts[index], 'x') + u.bbox.left / devicePixelRatio;
    tip.style.left = `${Math.min(Math.max(left, 80), u.width - 90)}px`;
    tip.classList.add('shown');
  }

  function draw() {
    const width = holder.clientWidth;
    if (width === 0) {
      return;
    }
    plot?.destroy();
    const ink = style('--soft');
    const grid = { stroke: style('--line'), width: 1 };
    const font = `12px ${style('--sans')}`;
    const first = starts[0];
    const last = starts[starts.length - 1];
    const margin = Math.max(DAY, (last - first) * 0.03);
    const direction = (party, colour, dash, width_) => ({
      label: `${country(party)} speaks`, scale: 'tone', stroke: style(colour), width: width_, dash, spanGaps: true,
      points: { show: true, size: 8, stroke: style(colour), fill: style('--surface'), width: 2 },
    });
    plot = new uPlot({
      width,
      height: width < 520 ? 250 : 310,
      legend: { show: false },
      cursor: { y: false, points: { size: 10 }, drag: { x: false, y: false } },
      padding: [12, 28, 0, 0],
      tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), 'Etc/UTC'),
      scales: {
        x: { time: true, range: () => [first - margin, last + margin] },
        tone: { range: () => [-1.05, 1.05] },
        said: { range: (u, low, high) => [0, Math.max(high, 1) * 5] },
      },
      axes: [
        { stroke: ink, grid: { show: false }, ticks: { show: false }, font, size: 32, values: (u, values, axis, space, step) => values.map((value) => dayMark(value, step)), space: 64 },
        { scale: 'tone', stroke: ink, grid, ticks: { show: false }, font, size: 48, splits: () => [-1, -0.6, -0.2, 0.2, 0.6, 1], values: (u, values) => values.map((value) => signed(value).slice(0, 4)) },
      ],
      series: [
        {},
        { label: 'Statements', scale: 'said', fill: style('--bars'), stroke: style('--bars'), width: 0, paths: uPlot.paths.bars({ size: [0.6, 14] }), points: { show: false } },
        direction(one, '--series-one', [], 2.25),
        direction(other, '--series-two', [6, 4], 2.25),
      ],
      hooks: { drawClear: [bands], draw: [marks], setCursor: [tell] },
    }, data, holder);
    plot.over.addEventListener('click', () => {
      const index = plot.cursor.idx;
      if (index !== null && index !== undefined) {
        pick(dayOf(index) === day ? '' : dayOf(index));
      }
    });
    holder.append(tip);
  }

  const observer = new ResizeObserver(() => draw());
  observer.observe(holder);
  const onTheme = () => draw();
  addEventListener('themechange', onTheme);
  return {
    element: holder,
    close: () => {
      observer.disconnect();
      removeEventListener('themechange', onTheme);
      plot?.destroy();
    },
  };
}
