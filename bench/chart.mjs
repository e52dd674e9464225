import { CONTENDERS } from './contenders.mjs';

/** What the chart shows: the lines whose differences a person would notice. */
const SHOWN = [
  ['cold-start', 'p50', 'cold start → text editable and card painted'],
  ['monaco-total', 'p50', 'cold start → Monaco ready'],
  ['key-1kb', 'p95', 'key → painted preview, 1 KB'],
  ['key-50kb', 'p95', 'key → painted preview, 50 KB'],
  ['key-1mb', 'p95', 'key → painted preview, 1 MB'],
  ['problem-underlined-1kb', 'p95', 'key → problem underlined, 1 KB'],
  ['problem-underlined-1mb', 'p95', 'key → problem underlined, 1 MB'],
  ['paste-all', 'p50', 'paste 1 MB → every card drawn'],
];
const COLORS = {
  ours: '#2f6fed',
  textarea: '#8a94a6',
  'monaco-core': '#b3822b',
  'monaco-json': '#a0529e',
  designer: '#c2503f',
};
const WIDTH = 860;
const LEFT = 16;
const TRACK = 560;
const BAR = 13;
/** Half a frame at 120 Hz, and the longest anyone waits. The scale between them is logarithmic. */
const [LEAST, MOST] = [4, 10_000];
const TICKS = [10, 100, 1_000, 10_000];

const along = (ms) => (Math.log(Math.max(LEAST, ms) / LEAST) / Math.log(MOST / LEAST)) * TRACK;
const escaped = (words) => words.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const say = (ms) => (ms >= 1_000 ? `${(ms / 1_000).toFixed(1)} s` : `${Math.round(ms)} ms`);

function bars({ values, notes }, top) {
  const names = Object.keys(CONTENDERS).filter((name) => Number.isFinite(values[name]) || name in notes);
  const drawn = names.map((name, at) => {
    const y = top + at * (BAR + 3);
    const ms = values[name];
    const known = Number.isFinite(ms) && !(name in notes);
    const width = known ? along(ms) : TRACK;
    const words = `${CONTENDERS[name].name} ${known ? say(ms) : 'does not finish'}`;
    const rect = `<rect x="${LEFT}" y="${y}" width="${width.toFixed(1)}" height="${BAR}" rx="2" fill="${COLORS[name]}"${known ? '' : ' opacity="0.25"'}/>`;
    return `${rect}<text x="${(LEFT + width + 7).toFixed(1)}" y="${y + BAR - 2.5}"${name === 'ours' ? ' class="ours"' : ''}>${escaped(words)}</text>`;
  });
  return { svg: drawn.join('\n'), height: names.length * (BAR + 3) };
}

/** The lines of a full run as a picture that reads well on light and dark pages. */
export function chartOf(heading, lines) {
  const parts = [];
  let y = 76;
  for (const [id, statistic, title] of SHOWN) {
    const line = lines.find((one) => one.id === id && one.statistic === statistic);
    if (line === undefined) continue;
    parts.push(`<text x="${LEFT}" y="${y}" class="what">${escaped(title)}, ${statistic}</text>`);
    const { svg, height } = bars(line, y + 8);
    parts.push(svg);
    y += height + 36;
  }
  const grid = TICKS.map((ms) => {
    const x = (LEFT + along(ms)).toFixed(1);
    return `<line x1="${x}" y1="58" x2="${x}" y2="${y - 16}"/><text x="${x}" y="52" text-anchor="middle">${say(ms)}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y}" width="${WIDTH}" height="${y}" role="img" aria-labelledby="title">
<title id="title">Times of the playground, of bare pages made of the same parts, and of a peer; shorter is better</title>
<style>
svg { font: 12px system-ui, sans-serif; }
.page { fill: #ffffff; stroke: #d9dee7; }
text { fill: #3c4657; }
line { stroke: #e3e7ee; }
.what, .head { font-weight: 600; fill: #141a26; }
.head { font-size: 15px; }
.ours { font-weight: 700; fill: #141a26; }
@media (prefers-color-scheme: dark) {
.page { fill: #12161d; stroke: #2b3340; }
text { fill: #b3bdcc; }
line { stroke: #262e3a; }
.what, .head, .ours { fill: #f1f4f9; }
}
</style>
<rect class="page" x="0.5" y="0.5" width="${WIDTH - 1}" height="${y - 1}" rx="8"/>
<text x="${LEFT}" y="28" class="head">How long it takes (shorter is better; each line is ten times the one before)</text>
${grid.join('\n')}
${parts.join('\n')}
<text x="${WIDTH - LEFT}" y="${y - 8}" text-anchor="end">${escaped(heading.split(';')[0])}</text>
</svg>
`;
}
