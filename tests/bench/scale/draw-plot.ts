import type { Measurement } from './measure-engine.ts';

/** Of the picture, in its own units. */
const WIDTH = 760;
const HEIGHT = 440;
const MARGIN = { left: 70, right: 150, top: 48, bottom: 52 } as const;

const TITLE = '95th percentile of a question, by passages';

/** Least room between the names of two lines. */
const NAME_HEIGHT = 14;

/** Okabe and Ito (2008): colours that are told apart with any kind of sight. */
const COLOURS = [
  ...['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9', '#000000', '#7f7f7f'],
];

/**
 * Measurements of several sizes as an SVG picture: the 95th percentile of each engine by passages, both
 * axes logarithmic.
 */
export function drawPlot(measured: readonly Measurement[]): string {
  const sizes = [...new Set(measured.map(({ passages }) => passages))].toSorted((a, b) => a - b);
  const across = placeOn(extentOf(sizes), MARGIN.left, WIDTH - MARGIN.right);
  const [least, most] = extentOf(measured.map(({ p95 }) => p95));
  const decades = [Math.floor(least), Math.max(Math.floor(least) + 1, Math.ceil(most))] as const;
  const up = placeOn(decades, HEIGHT - MARGIN.bottom, MARGIN.top);
  const engines = [...Map.groupBy(measured, ({ engine }) => engine)];
  const lines = engines.map(([name, own], at) => ({
    name,
    colour: COLOURS[at % COLOURS.length] ?? '#000000',
    points: own
      .toSorted((one, other) => one.passages - other.passages)
      .map(({ passages, p95 }) => [across(passages), up(p95)] as const),
  }));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">`,
    `<title>${TITLE}</title>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
    `<text x="${MARGIN.left}" y="24" font-size="15">${TITLE}</text>`,
    ...powersWithin(decades).map((value) => ruleAt(up(value), `${value} ms`)),
    ...sizes.map((size) => tickAt(across(size), size.toLocaleString('en'))),
    ...lines.map(({ points, colour }) => lineOf(points, colour)),
    ...namesOf(lines),
    '</svg>',
    '',
  ].join('\n');
}

/** The decimal logarithms of the least and the greatest of some values. */
function extentOf(values: readonly number[]): readonly [least: number, most: number] {
  const [least, most] = [Math.log10(Math.min(...values)), Math.log10(Math.max(...values))];
  return [least, most > least ? most : least + 1];
}

/** Places on a logarithmic axis. */
function placeOn([least, most]: readonly [number, number], from: number, to: number) {
  return (value: number) =>
    Math.round(from + ((Math.log10(value) - least) / (most - least)) * (to - from));
}

function powersWithin([first, last]: readonly [number, number]): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => 10 ** (first + at));
}

function ruleAt(y: number, label: string): string {
  const end = WIDTH - MARGIN.right;
  return `<line x1="${MARGIN.left}" x2="${end}" y1="${y}" y2="${y}" stroke="#dddddd"/><text x="${MARGIN.left - 8}" y="${y + 4}" text-anchor="end">${label}</text>`;
}

function tickAt(x: number, label: string): string {
  const y = HEIGHT - MARGIN.bottom;
  return `<line x1="${x}" x2="${x}" y1="${y}" y2="${y + 5}" stroke="#000000"/><text x="${x}" y="${y + 20}" text-anchor="middle">${label}</text>`;
}

function lineOf(points: readonly (readonly [number, number])[], colour: string): string {
  const path = points.map(([x, y]) => `${x},${y}`).join(' ');
  const dots = points.map(([x, y]) => `<circle cx="${x}" cy="${y}" r="3" fill="${colour}"/>`);
  return `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"/>${dots.join('')}`;
}

/** The name of each line at its end; names that would cover one another stand below one another. */
function namesOf(
  lines: readonly {
    readonly name: string;
    readonly colour: string;
    readonly points: readonly (readonly [number, number])[];
  }[],
): readonly string[] {
  const ends = lines
    .map(({ name, colour, points }) => ({ name, colour, end: points.at(-1) ?? ([0, 0] as const) }))
    .toSorted((one, other) => one.end[1] - other.end[1]);
  let least = 0;
  return ends.map(({ name, colour, end: [x, y] }) => {
    const at = Math.max(y, least);
    least = at + NAME_HEIGHT;
    return `<text x="${x + 8}" y="${at + 4}" fill="${colour}">${name}</text>`;
  });
}
