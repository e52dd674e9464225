import { SIZES } from '../documents.mjs';
import { inTurn, pick } from '../in-turn.mjs';

/** Milliseconds until the first card of a pasted text is drawn, and until all are. */
export async function paste(opened, text) {
  const { firstText, lastCard } = opened.contender;
  const { cards } = JSON.parse(text);
  await opened.copyAndSelect(text);
  await opened.await('shown', { at: firstText(lastCard(text)) });
  const words = cards[0].components[0].componentText.text;
  const [first] = await opened.timeKey('Control+V', ['text is'], { at: firstText(0), text: words });
  await opened.painted('shown');
  const all = await opened.page.evaluate(
    async () => (await globalThis.bench.seen.shown) - globalThis.bench.keyAt,
  );
  await opened.close();
  return { first, all };
}

export async function measure(bench) {
  if (bench.quick) return [];
  const [size, , length] = SIZES[2];
  const found = await inTurn(bench, bench.rounds(5), ['ours', 'monaco-core', 'monaco-json'], async (name) =>
    paste(await bench.open(name), bench.contenders[name].documentOf(length)),
  );
  return [
    { id: 'paste-first', measure: `paste ${size} → first card drawn`, ...pick(found, 'first') },
    { id: 'paste-all', measure: `paste ${size} → every card drawn`, ...pick(found, 'all') },
  ];
}
