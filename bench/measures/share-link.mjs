import lz from 'lz-string';
import { createServer } from 'vite';
import { ROOT } from '../../scripts/ensure-installed.mjs';
import { documentOf } from '../documents.mjs';
import { p50 } from '../statistics.mjs';

const SMALL = 4 * 1024;
const TIMES = 60;

async function timeOf(work) {
  const times = [];
  for (let count = -20; count < TIMES; count += 1) {
    const begun = performance.now();
    await work();
    if (count >= 0) times.push(performance.now() - begun);
  }
  return p50(times);
}

export async function measure() {
  const vite = await createServer({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  const { EXAMPLE_CARDS } = await vite.ssrLoadModule('/src/examples/gallery.ts');
  const { encodeDraft, decodeDraft } = await vite.ssrLoadModule('/src/share-link/codec.ts');
  const examples = EXAMPLE_CARDS.map(({ title, card }) => ({
    name: title,
    text: JSON.stringify({ cards: [card] }, null, 2),
  }));
  const large = [8, 20, 50].map((size) => ({ name: `${size} KB`, text: documentOf(size * 1024) }));
  const found = [];
  for (const draft of [...examples, ...large]) {
    const encoded = await encodeDraft(draft);
    if (!encoded.ok) throw new Error(encoded.reason);
    found.push({
      ...draft,
      ratio: encoded.fragment.length / lz.compressToEncodedURIComponent(draft.text).length,
      encode: await timeOf(() => encodeDraft(draft)),
      decode: await timeOf(() => decodeDraft(encoded.fragment)),
    });
  }
  await vite.close();
  const small = found.filter(({ text }) => text.length <= SMALL);
  const others = found.filter(({ text }) => text.length > SMALL);
  const worst = (list, what) => Math.max(...list.map((one) => one[what]));
  return [
    {
      measure: 'share link / lz-string, up to 4 KB, worst',
      ours: worst(small, 'ratio'),
      unit: '×',
      atMost: 0.35,
    },
    {
      measure: 'share link / lz-string, above 4 KB, worst',
      ours: worst(others, 'ratio'),
      unit: '×',
      atMost: 0.45,
    },
    { measure: 'making a link, up to 4 KB, worst', ours: worst(small, 'encode'), atMost: 1 },
    { measure: 'reading a link, up to 4 KB, worst', ours: worst(small, 'decode'), atMost: 1 },
  ];
}
