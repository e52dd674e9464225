import { SIZES } from '../documents.mjs';
import { inTurn } from '../in-turn.mjs';
import { paste } from '../measures/paste.mjs';
import { STATISTICS } from '../statistics.mjs';
import { typeInto } from '../type-into.mjs';

const EVERYTHING = '.card, .card-chunk { content-visibility: visible !important }';
/** What a virtual list would leave out. React still renders the rest, so only its layout is saved. */
const FEW = `${EVERYTHING} .preview-cards > .card:nth-child(n + 16) { display: none }`;
const WAYS = {
  'content-visibility, as it is': undefined,
  'everything laid out': EVERYTHING,
  'only 15 cards laid out, as a virtual list would': FEW,
};

/** Key → painted preview, and a paste, with the preview's layout changed by a style sheet. In Chromium, in milliseconds. */
export async function compare(bench) {
  const found = [];
  for (const [size, , length] of SIZES.slice(1)) {
    const times = {};
    for (const [way, style] of Object.entries(WAYS)) {
      const { samples } = await inTurn(bench, bench.rounds(2), ['ours'], async (name) => {
        const opened = await bench.open(name, { style, bypassCSP: true });
        const taken = await typeInto(opened, opened.contender.documentOf(length), { keys: 20 });
        await opened.close();
        return taken;
      });
      const pasted = await inTurn(bench, bench.rounds(3), ['ours'], async (name) => {
        const opened = await bench.open(name, { style, bypassCSP: true });
        return (await paste(opened, opened.contender.documentOf(length))).all;
      });
      times[`${way}, pasted until all is drawn`] = STATISTICS.p50(pasted.samples.ours);
      times[`${way}, p50`] = STATISTICS.p50(samples.ours);
      times[`${way}, p95`] = STATISTICS.p95(samples.ours);
    }
    found.push({ size, times });
  }
  return found;
}
