import { spreadOut } from './spread-out.ts';
import type { Axis, Plot, Series } from './plot.ts';

const WIDTH = 860;
const HEIGHT = 480;
/** Room for the title, the names at the right, and the labels of the axes. */
const AREA = { left: 76, right: 640, top: 52, bottom: 412 };
const LINE_HEIGHT = 16;

/** Colours for light and dark readers; contrast with either background is 4.5 to 1 and more. */
const STYLE = `
  text { font: 13px system-ui, sans-serif; fill: #1f2328 }
  .title { font-size: 15px; font-weight: 600 }
  .back { fill: #ffffff }
  .grid { stroke: #d1d9e0; stroke-width: 1 }
  .line { fill: none; stroke: #59636e; stroke-width: 1.5 }
  .dot { fill: #59636e }
  .limit { stroke-dasharray: 5 4 }
  .ours.line { stroke: #0550ae; stroke-width: 3 }
  .ours.dot { fill: #0550ae }
  text.ours { fill: #0550ae; font-weight: 600 }
  .lead { stroke: #818b98; stroke-width: 0.75 }
  @media (prefers-color-scheme: dark) {
    text { fill: #f0f6fc }
    .back { fill: #0d1117 }
    .grid { stroke: #3d444d }
    .line { stroke: #9198a1 }
    .dot { fill: #9198a1 }
    .ours.line { stroke: #79c0ff }
    .ours.dot { fill: #79c0ff }
    text.ours { fill: #79c0ff }
  }
`;

/** The plot as an SVG document that follows the reader's light or dark setting. Every series needs a point. */
export function drawPlot(plot: Plot): string {
  const toX = scale(plot.x, AREA.left, AREA.right);
  const toY = scale(plot.y, AREA.bottom, AREA.top);
  const drawn = plot.series.map((series) => drawLine(series, toX, toY));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="title">`,
    `<title id="title">${escape(plot.title)}</title>`,
    `<style>${STYLE}</style>`,
    `<rect class="back" width="${WIDTH}" height="${HEIGHT}"/>`,
    `<text class="title" x="${AREA.left}" y="28">${escape(plot.title)}</text>`,
    ...plot.x.ticks.map((tick) => drawXTick(tick, toX(tick))),
    ...plot.y.ticks.map((tick) => drawYTick(tick, toY(tick))),
    `<text x="${(AREA.left + AREA.right) / 2}" y="${HEIGHT - 20}" text-anchor="middle">${escape(plot.x.label)}</text>`,
    `<text transform="translate(20 ${(AREA.top + AREA.bottom) / 2}) rotate(-90)" text-anchor="middle">${escape(plot.y.label)}</text>`,
    ...drawn,
    ...drawNames(plot.series, toX, toY),
    '</svg>',
    '',
  ].join('\n');
}

/** Where a value stands on a logarithmic axis, in pixels. */
function scale({ ticks }: Axis, from: number, to: number): (value: number) => number {
  const first = Math.log(ticks[0] ?? 1);
  const last = Math.log(ticks.at(-1) ?? 10);
  return (value) => round(from + ((Math.log(value) - first) / (last - first)) * (to - from));
}

function drawXTick(value: number, x: number): string {
  return [
    `<line class="grid" x1="${x}" x2="${x}" y1="${AREA.top}" y2="${AREA.bottom}"/>`,
    `<text x="${x}" y="${AREA.bottom + 20}" text-anchor="middle">${format(value)}</text>`,
  ].join('');
}

function drawYTick(value: number, y: number): string {
  return [
    `<line class="grid" x1="${AREA.left}" x2="${AREA.right}" y1="${y}" y2="${y}"/>`,
    `<text x="${AREA.left - 8}" y="${y + 4}" text-anchor="end">${format(value)}</text>`,
  ].join('');
}

function drawLine({ kind, points }: Series, toX: Scale, toY: Scale): string {
  const places = points.map(({ x, y }) => ({ x: toX(x), y: toY(y) }));
  const line = places.map(({ x, y }) => `${x},${y}`).join(' ');
  const dots = places.map(({ x, y }) => `<circle class="dot ${kind}" cx="${x}" cy="${y}" r="3"/>`);
  return `<polyline class="line ${kind}" points="${line}"/>${dots.join('')}`;
}

type Scale = (value: number) => number;

/** Beside the last point of each line, moved apart where they would cover one another. */
function drawNames(series: readonly Series[], toX: Scale, toY: Scale): readonly string[] {
  const ends = series.flatMap((one) => {
    const end = one.points.at(-1);
    return end === undefined ? [] : [{ ...one, x: toX(end.x), y: toY(end.y) }];
  });
  const heights = spreadOut(
    ends.map(({ y }) => y),
    LINE_HEIGHT,
    { from: AREA.top, to: AREA.bottom },
  );
  return ends.map(({ name, kind, x, y }, index) => {
    const height = round(heights[index] ?? y);
    const lead = `<line class="lead" x1="${x + 5}" y1="${y}" x2="${AREA.right + 14}" y2="${height}"/>`;
    return `${lead}<text class="${kind}" x="${AREA.right + 18}" y="${height + 4}">${escape(name)}</text>`;
  });
}

function format(value: number): string {
  return value >= 1 ? value.toLocaleString('en') : String(value);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
