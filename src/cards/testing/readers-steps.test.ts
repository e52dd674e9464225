import { describe, expect, test } from 'vitest';
import { stepsOf } from '../../../scripts/count-steps/steps.ts';
import { applyEdits } from '../../json/apply-edits.ts';
import { difference } from '../../json/difference.ts';
import { WANT_EVERYTHING } from '../../json/json-node.ts';
import { find } from '../../json/places/find.ts';
import { readJson } from '../../json/read-json.ts';
import { scanJson } from '../../json/scan-json.ts';
import { parseMarkdown } from '../../markdown/markdown.ts';
import { breadcrumbAt } from '../assist/breadcrumb.ts';
import { completionsAt } from '../assist/completions.ts';
import { componentAt, highlightOf } from '../assist/component-at.ts';
import { hoverAt } from '../assist/hover.ts';
import { outlineOf } from '../assist/outline.ts';
import { wrapAsResponse } from '../check/wrap-as-response.ts';
import { checkDocument } from '../check.ts';
import { deleteComponents } from '../edit/delete-components.ts';
import { duplicateComponents } from '../edit/duplicate-components.ts';
import { fixAll } from '../edit/fix-all.ts';
import { formatDocument, minifyDocument } from '../edit/format.ts';
import { insertComponent } from '../edit/insert.ts';
import { moveComponents } from '../edit/move-components.ts';
import { pastedDocument } from '../edit/pasted-document.ts';
import { pastedInto } from '../edit/pasted-into.ts';
import { unwrapComponent, wrapComponents } from '../edit/wrap.ts';
import { HOSTILE_TEXTS } from './hostile-texts.ts';
import { type Family, OPENINGS, pairs, triplesAfter, twoTexts } from './repeated-texts.ts';

/** A text of twice the length may take at most this many times the steps. */
const MOST = 2.3;

const LENGTH = 256;
/** A reader that looks ahead by a bound takes more for each character until a text is that long. */
const LONGER = 32 * LENGTH;
/** Pauses for the test runner after this many families; it gives up on a test that never pauses. */
const FAMILIES_A_TURN = 500;

/** The triples take some twenty minutes: `npm run count-steps`. */
const SETS: readonly [name: string, families: () => Generator<Family>][] =
  process.env.COUNT_STEPS === 'all'
    ? OPENINGS.map((opening, index) => [
        `after opening ${index + 1} of ${OPENINGS.length}, ${JSON.stringify(opening)}, with every triple repeated`,
        () => triplesAfter(opening),
      ])
    : [['after every opening, with every pair repeated', pairs]];

type Read = (text: string) => unknown;

/** What reads a text that a person has written or pasted, or that a link or a response brings. */
const READERS: Readonly<Record<string, Read>> = {
  check: (text) => checkDocument(text),
  'check as an answer': (text) => checkDocument(text, { as: 'response' }),
  complete: (text) => completionsAt(text, text.length),
  hover: (text) => hoverAt(text, text.length - 1),
  breadcrumb: (text) => breadcrumbAt(text, text.length),
  select: (text) => componentAt(text, text.length),
  find: (text) => [find(text, ['cards', 0, 'components', 0]), find(text, ['a'])],
  highlight: (text) => highlightOf(text, [0]),
  outline: outlineOf,
  scan: scanJson,
  format: (text) => applyEdits(text, formatDocument(text)),
  minify: (text) => applyEdits(text, minifyDocument(text)),
  paste: pastedDocument,
  'paste into a list': (text) => pastedInto(`[${text}]`, { start: 1, end: 1 + text.length }),
  'fix all': (text) => applyEdits(text, fixAll(checkDocument(text).problems) ?? []),
  insert: (text) => insertComponent(text, 'componentText', text.length),
  move: (text) => moveComponents(text, [0], 1),
  duplicate: (text) => duplicateComponents(text, [0]),
  delete: (text) => deleteComponents(text, [0]),
  wrap: (text) => wrapComponents(text, [0], 'componentRow'),
  unwrap: (text) => unwrapComponent(text, [0]),
  'wrap as a response': wrapAsResponse,
  compare: (text) => difference(text, text.slice(1)),
  markdown: parseMarkdown,
};
const NAMES = Object.keys(READERS);

const tolerant: Read = (text) => readJson(text, WANT_EVERYTHING);

/** How many times the steps a reader takes for the second text. What it remembers of another does not count. */
function growth(read: Read, texts: readonly [string, string]): number {
  const [one, twice] = texts.map((text) => {
    read('0');
    return stepsOf(() => read(text));
  });
  return (twice ?? Number.NaN) / (one ?? Number.NaN);
}

describe('twice the text takes twice the steps, at most 2.3 times as many', () => {
  test.each(SETS)(
    '%s: of the tolerant reader, and of the others in turn',
    async (_name, families) => {
      const worst = { times: 0, of: '' };
      const worstShort = { times: 0, of: '' };
      const broken: string[] = [];
      let count = 0;
      const grow = (name: string, read: Read, family: Family) => {
        const short = growth(read, twoTexts(family, LENGTH));
        const times = short <= MOST ? short : growth(read, twoTexts(family, LONGER));
        const of = `${name}: ${JSON.stringify(family)}`;
        if (!(times <= MOST)) broken.push(`${times.toFixed(2)} ${of}`);
        if (times > worst.times) Object.assign(worst, { times, of });
        if (short > worstShort.times) Object.assign(worstShort, { times: short, of });
      };
      for (const family of families()) {
        // So that no reader has the same units after every opening.
        const name = NAMES[(count + family.opening.length) % NAMES.length] ?? '';
        count += 1;
        if (count % FAMILIES_A_TURN === 0) await new Promise((resolve) => setImmediate(resolve));
        grow('tolerant reader', tolerant, family);
        grow(name, READERS[name] ?? tolerant, family);
      }
      console.log(
        `Worst growth of ${count} families: ${worst.times.toFixed(3)} (${worst.of}); ` +
          `from ${LENGTH} characters: ${worstShort.times.toFixed(3)} (${worstShort.of})`,
      );
      expect(broken).toEqual([]);
      expect(count).toBeGreaterThan(20_000);
    },
    36_000_000,
  );

  test.each(Object.entries(READERS))(
    '%s: for texts that have frozen a reader',
    (_name, read) => {
      const broken = Object.entries(HOSTILE_TEXTS).flatMap(([name, make]) => {
        const times = growth(read, [make(5_000), make(10_000)]);
        return times <= MOST ? [] : [`${times.toFixed(2)} ${name}`];
      });
      expect(broken).toEqual([]);
    },
    60_000,
  );
});
