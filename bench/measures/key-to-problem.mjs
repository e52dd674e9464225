import { SIZES } from '../documents.mjs';
import { inTurn, pick } from '../in-turn.mjs';
import { typeInto } from '../type-into.mjs';

const WARM_UP = 2;
const KEYS = 20;
/** The peer can't draw a megabyte, so it isn't measured for problems in one. */
const FLOOR = ['ours', 'monaco-json'];

/** Breaks an enum value and fixes it, again and again; times when each way of showing it is painted. */
async function breakAndMend(opened, text, keys, ways) {
  const { contender } = opened;
  const argument = { at: contender.firstText(0) };
  await opened.write(text);
  await opened.goTo(contender.toFirstEnum);
  await opened.rest();
  const found = [];
  for (let count = -WARM_UP; count < keys; count += 1) {
    const times = await opened.timeKey('x', ways, argument);
    if (times.includes(null)) throw new Error(`${contender.name} never showed the mistake.`);
    if (count >= 0) found.push(Object.fromEntries(ways.map((way, at) => [way, times[at]])));
    await opened.page.keyboard.press('Backspace');
    await opened.waitFor('fixed', argument);
  }
  await opened.close();
  return found;
}

export async function measure(bench) {
  const rows = [];
  for (const [size, id, length] of bench.quick ? [SIZES[0], SIZES[2]] : SIZES) {
    const found = await inTurn(bench, 1, id === '1mb' ? FLOOR : [...FLOOR, 'designer'], async (name) => {
      const text = bench.contenders[name].documentOf(length);
      return name === 'ours'
        ? breakAndMend(await bench.open(name), text, bench.quick ? 8 : KEYS, [
            'is broken',
            'listed',
            'underlined',
          ])
        : breakAndMend(await bench.open(name), text, bench.quick ? 3 : 10, ['underlined']);
    });
    const show = ['p50', 'p95'];
    const ours = (way) => ({ samples: { ours: pick(found, way).samples.ours } });
    rows.push(
      {
        id: `problem-drawn-${id}`,
        measure: `key → problem in the preview, ${size}`,
        show,
        ...ours('is broken'),
      },
      {
        id: `problem-listed-${id}`,
        measure: `key → problem in the list, ${size}`,
        show,
        ...ours('listed'),
      },
      {
        id: `problem-underlined-${id}`,
        measure: `key → problem underlined, ${size}`,
        show,
        against: 'monaco-json',
        ...pick(found, 'underlined'),
      },
    );
  }
  return bench.quick ? rows : [...rows, ...(await comparedWithKeys(bench))];
}

/** A key that makes a problem, until the preview shows it, next to an ordinary key in Monaco core. */
async function comparedWithKeys(bench) {
  const rows = [];
  for (const throttle of [1, 4]) {
    for (const [size, id, length] of SIZES.slice(1)) {
      const found = await inTurn(bench, bench.rounds(2), ['ours', 'monaco-core'], async (name) => {
        const opened = await bench.open(name, { throttle });
        const text = opened.contender.documentOf(length);
        if (name === 'ours')
          return (await breakAndMend(opened, text, KEYS, ['is broken'])).map((times) => times['is broken']);
        const times = await typeInto(opened, text, { keys: KEYS });
        await opened.close();
        return times;
      });
      const slow = throttle === 1 ? '' : `${throttle} × slower processor, `;
      rows.push({
        id: `${throttle === 1 ? '' : 'slow-'}problem-and-key-${id}`,
        measure: `${slow}key → problem in the preview, against an ordinary key, ${size}`,
        show: ['p95'],
        against: 'monaco-core',
        ...found,
      });
    }
  }
  return rows;
}
