import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { applyEdits } from '../../json/apply-edits.ts';
import { checkDocument } from '../check.ts';
import { arbitraryDocument, arbitraryMutatedDocument } from '../testing/arbitrary-documents.ts';

// Generated documents take longer than a rule's usual test on a busy machine.
vi.setConfig({ testTimeout: 300_000 });

/** Every fix of a text reduces its problems and adds no error. */
function expectBetter(text: string): void {
  const before = checkDocument(text);
  for (const { code, severity, fixes } of before.problems) {
    for (const { title, edits } of fixes) {
      const fixed = applyEdits(text, edits);
      const after = checkDocument(fixed);
      const words = `${text}\n${code}: ${title}\n${fixed}\n${after.problems.map((left) => left.message).join('\n')}`;
      expect(after.errorCount, words).toBeLessThanOrEqual(before.errorCount - (severity === 'error' ? 1 : 0));
      expect(after.problemCount, words).toBeLessThan(before.problemCount);
    }
  }
}

/** For JSON that can't be parsed: no fix adds an error. */
function expectNoWorse(text: string): void {
  const before = checkDocument(text);
  for (const { code, fixes } of before.problems) {
    for (const { title, edits } of fixes) {
      const fixed = applyEdits(text, edits);
      const after = checkDocument(fixed);
      const words = `${text}\n${code}: ${title}\n${fixed}\n${after.problems.map((left) => left.message).join('\n')}`;
      expect(after.errorCount, words).toBeLessThanOrEqual(before.errorCount);
    }
  }
}

const indent = fc.constantFrom(undefined, 2, '\t');

describe('no fix leads into a new error', () => {
  test('of any document with mistakes in it', () => {
    fc.assert(
      fc.property(arbitraryMutatedDocument, indent, (document, space) => {
        // What is encoded in a string is only seen once it's unwrapped: that has a test of its own.
        fc.pre(typeof document !== 'string');
        expectBetter(JSON.stringify(document, null, space));
      }),
      { numRuns: Number(process.env.RUNS ?? 500) },
    );
  });

  test('of a valid document with a mistake in its JSON', () => {
    const mistakes: readonly [RegExp, string][] = [
      [/,/g, ''],
      [/,/g, ',,'],
      [/"/g, ''],
      [/"/g, "'"],
      [/"/g, '“'],
      [/:/g, ''],
      [/\}/g, ''],
      [/\]/g, ''],
      [/\}/g, ',}'],
      [/\{/g, '{ // note\n'],
    ];
    fc.assert(
      fc.property(
        arbitraryDocument,
        indent,
        fc.constantFrom(...mistakes),
        fc.nat(),
        (document, space, [at, by], place) => {
          const text = JSON.stringify(document, null, space);
          const places = [...text.matchAll(at)].map(({ index }) => index);
          fc.pre(places.length > 0);
          const start = places[place % places.length] ?? 0;
          expectNoWorse(text.slice(0, start) + by + text.slice(start + 1));
        },
      ),
      { numRuns: Number(process.env.RUNS ?? 500) },
    );
  });

  test.each([
    [
      'a key of blanks',
      '{"cards":[{"key":"my-card","components":[]},{"key":"  ","components":[]}]}',
      '"my-card-2"',
    ],
    [
      '30 February',
      '[{"componentDateTime":{"dateTimeIso8601":"2026-02-30T09:30:00"}}]',
      '"2026-02-28T09:30:00Z"',
    ],
    ['a TTL of 0.4', '{"key":"k","components":[],"timeToLiveSeconds":0.4}', ':15}'],
    ['a TTL in quotes', '{"key":"k","components":[],"timeToLiveSeconds":"5"}', ':15}'],
    [
      'a URL with a space',
      '[{"componentLinkButton":{"linkButtonLabel":"a","linkButtonUrl":"example.com/a b"}}]',
      '"https://example.com/a%20b"',
    ],
    [
      'a renamed field whose value is wrong',
      '[{"componentText":{"text":"a","text_size":"huge"}}]',
      '"textSize":"S"',
    ],
    ['a component of which half is missing', '[{"badgeColor":"RED"}]', '"badgeLabel": "Active"'],
    [
      'the last component of a row',
      '[{"componentRow":{"rowMainContent":[null],"rowAsideContent":[{"componentDivider":{}}]}}]',
      '{"componentText":',
    ],
    [
      'a key that another card has in other letters',
      '{"cards":[{"key":"my-card","components":[]},{"key":"my card","components":[]}]}',
      '"my-card-2"',
    ],
  ])('of %s', (_, text, fixed) => {
    expectBetter(text);
    const [problem] = checkDocument(text).problems;
    const after = applyEdits(text, problem?.fixes[0]?.edits ?? []);
    expect(after).toContain(fixed);
    expect(checkDocument(after).problems).toEqual([]);
  });

  test('but JSON that was encoded twice is unwrapped even if there are problems inside, which are listed then', () => {
    const text = JSON.stringify('[{"componentText":{"text":""}}]');
    const [problem] = checkDocument(text).problems;
    expect(problem?.code).toBe('encoded-twice');
    const after = checkDocument(applyEdits(text, problem?.fixes[0]?.edits ?? []));
    expect(after.problems.map(({ code }) => code)).toEqual(['empty-text']);
  });
});

test.each([
  [
    'a wrong value that is near none is offered each allowed one',
    'PURPLE',
    ['NORMAL', 'MUTED', 'SUCCESS', 'WARNING', 'ERROR'],
  ],
  ['one with a near neighbour is offered that', 'EROR', ['ERROR']],
])('%s', (_, colour, offered) => {
  const [problem] = checkDocument(`[{"componentText":{"text":"a","textColor":"${colour}"}}]`).problems;
  expect(problem?.fixes.map(({ title }) => title)).toEqual(offered.map((value) => `Write ${value}`));
});

test('for a card without components there are two things to mean, each in words', () => {
  const text = '{"cards":[{"key":"usage"}]}';
  const [problem] = checkDocument(text).problems;
  expect(problem?.fixes.map(({ title, edits }) => [title, applyEdits(text, edits)])).toEqual([
    ['Add "components": [], a list to fill', '{"cards":[{"key":"usage", "components": []}]}'],
    ['Add "components": null, there’s no data', '{"cards":[{"key":"usage", "components": null}]}'],
  ]);
});

test('a card without a key gets one of its title, or of what it shows first, that no other card has', () => {
  const keyOf = (card: string) => {
    const text = `{"cards":[{"key":"plan","components":[]},${card}]}`;
    const problem = checkDocument(text).problems.find(({ code }) => code === 'missing-field');
    return checkDocument(applyEdits(text, problem?.fixes[0]?.edits ?? [])).cards[1]?.key;
  };
  expect(keyOf('{"title":"Latest invoices (2026)","components":[]}')).toBe('latest-invoices-2026');
  expect(keyOf('{"components":[{"componentDivider":{}},{"componentText":{"text":"**Plan**"}}]}')).toBe(
    'plan-2',
  );
  expect(keyOf('{"components":[]}')).toBe('my-card');
});
