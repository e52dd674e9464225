import { documentOf } from '../documents.mjs';
import { alternate } from '../pages.mjs';
import { p50 } from '../statistics.mjs';

export async function measure(bench) {
  const text = documentOf(1_047_000);
  const { cards } = JSON.parse(text);
  const paste = async (opened) => {
    await opened.painted('Monaco drawn');
    await opened.copy(text);
    await opened.page.getByRole('textbox', { name: 'Card JSON' }).focus();
    await opened.page.keyboard.press('Control+A');
    await opened.page.evaluate((last) => globalThis.bench.await('card drawn', last), cards.at(-1).key);
    const first = await opened.timeKey(
      'Control+V',
      'first text is',
      cards[0].components[0].componentText.text,
    );
    const all = await opened.page.evaluate(
      async () => (await globalThis.bench.seen['card drawn']) - globalThis.bench.keyAt,
    );
    await opened.close();
    return { first, all };
  };
  const { ours, floor } = await alternate(
    bench.rounds(5),
    async () => paste(await bench.ours()),
    async () => paste(await bench.monacoFloor()),
  );
  const of = (what) => ({
    ours: p50(ours.map((run) => run[what])),
    floor: p50(floor.map((run) => run[what])),
  });
  return [
    { measure: 'paste 1 MB → first card drawn', ...of('first'), ratio: 2 },
    { measure: 'paste 1 MB → every card drawn', ...of('all'), ratio: 2 },
  ];
}
