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

/** How long after the paste keys are timed. A page may still be colouring and storing the text then. */
const AFTER_MS = 1_000;

/** Goes to the first text right after a paste. Returns the time of each key that is pressed within a second. */
async function typeAfterPaste(opened, text) {
  const { contender } = opened;
  const at = contender.firstText(0);
  await opened.write(text);
  const end = performance.now() + AFTER_MS;
  await opened.goTo(contender.toFirstText);
  const times = [];
  let shown = await opened.textAt(at);
  do {
    shown += 'k';
    const [time] = await opened.timeKey('k', ['text is'], { at, text: shown });
    if (time === null) throw new Error(`${contender.name} never drew what was typed.`);
    times.push(time);
  } while (performance.now() < end);
  await opened.close();
  return times;
}

export async function measure(bench) {
  if (bench.quick) return [];
  const [size, , length] = SIZES[2];
  const floors = ['ours', 'monaco-core', 'monaco-json'];
  const found = await inTurn(bench, bench.rounds(5), floors, async (name) =>
    paste(await bench.open(name), bench.contenders[name].documentOf(length)),
  );
  const typed = await inTurn(bench, bench.rounds(5), floors, async (name) =>
    typeAfterPaste(await bench.open(name), bench.contenders[name].documentOf(length)),
  );
  return [
    { id: 'paste-first', measure: `paste ${size} → first card drawn`, ...pick(found, 'first') },
    { id: 'paste-all', measure: `paste ${size} → every card drawn`, ...pick(found, 'all') },
    { id: 'key-after-paste', measure: `key → painted in the second after pasting ${size}`, ...typed },
  ];
}
