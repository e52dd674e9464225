import fc from 'fast-check';
import lzString from 'lz-string';
import { describe, expect, test } from 'vitest';
import { layOut } from '../cards/edit/layout.ts';
import { draftOfCards, draftOfExample } from '../examples/example-draft.ts';
import { firstDraft } from '../examples/first-draft.ts';
import { EXAMPLE_CARDS } from '../examples/gallery.ts';
import { decodeDraft, encodeDraft, type LinkedDraft, MAX_DECODED_BYTES } from './codec.ts';
import { fragmentOf } from './link-fixture.ts';

const sample = firstDraft();

function expectRoundTrip(draft: LinkedDraft) {
  expect(decodeDraft(fragmentOf(draft))).toEqual({ ok: true, draft });
}

const examples: [string, LinkedDraft][] = EXAMPLE_CARDS.map((example) => [
  example.card.key,
  draftOfExample(example),
]);

describe('a draft comes back from its link', () => {
  test.each(examples)('the example %s, with its titles', (_key, draft) => {
    expectRoundTrip(draft);
  });

  test('any text comes back byte for byte, or is refused for half a surrogate pair', {
    timeout: 30_000,
  }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.string(), (text, name) => {
        expectRoundTrip({ name, text });
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 0xd800, max: 0xdfff }), (text, half) => {
        const encoded = encodeDraft({ name: 'x', text: `${text} ${String.fromCharCode(half)} ` });
        expect(encoded).toEqual({ ok: false, reason: expect.stringContaining('surrogate') });
      }),
    );
  });

  test('any JSON comes back byte for byte, however it is formatted', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom('', ' ', '  ', '\t', '    '), (json, indent) => {
        expectRoundTrip({ name: 'x', text: JSON.stringify(JSON.parse(json), null, indent) });
        expectRoundTrip({ name: 'x', text: json });
      }),
    );
  });

  test('any name and titles come back, a title for the key __proto__ among them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.dictionary(fc.string(), fc.string()), (name, titles) => {
        const decoded = decodeDraft(fragmentOf({ name, text: '', titles: { ...titles } }));
        expect(decoded).toEqual({ ok: true, draft: { name, text: '', titles: { ...titles } } });
      }),
    );
    const titles: Record<string, string> = Object.fromEntries([['__proto__', 'Prototype']]);
    const decoded = decodeDraft(fragmentOf({ name: '', text: '', titles }));
    expect(decoded.ok && Object.entries(decoded.draft.titles ?? {})).toEqual([['__proto__', 'Prototype']]);
  });

  test.each([
    ['empty', ''],
    ['a byte order mark', '\ufeff{"key":"x"}'],
    ['NUL', '\0{"a":"\0"}\0'],
    ['CRLF', '{\r\n  "key": "x"\r\n}\r\n'],
    ['emoji', '"👩‍👩‍👧‍👦 🍎 é é \u202e"'],
    ['half-typed JSON', '{\n  "cards": [\n    {\n      "key": "us'],
    ['a string that never ends in a backslash', '{"a": "b\\'],
    ['repeated keys and large numbers', '{\n  "a": 1e999,\n  "a": 123456789012345678901\n}'],
    ['empty brackets', '{\n  "a": [],\n  "b": {}\n}'],
    ['a line that looks like our head', '["s","x",null]\n{}'],
    ['nesting of 100 000', '['.repeat(100_000)],
  ])('%s', (_what, text) => {
    expectRoundTrip({ name: 'Draft', text });
  });

  test.each([
    ['plain', 'a'],
    ['escaped', '\\n'],
    ['quoted', '\\"'],
  ])('one string of half a MB, %s, comes back', (_what, unit) => {
    expectRoundTrip({ name: 'Long', text: `{"a":"${unit.repeat(500_000 / unit.length)}"}` });
  });

  test('1 MB of repetitive text comes back', () => {
    const line = '{"componentText":{"text":"The same line again"}},';
    expectRoundTrip({ name: 'Long', text: `[${line.repeat(21_000)}]` });
  });

  test('endpoint URL and card keys are in it only when they were put in', () => {
    const endpoint = { url: 'http://localhost:3000/cards', cardKeys: ['usage', 'invoice'] };
    expectRoundTrip({ ...sample, endpoint });
    expect(decodeDraft(fragmentOf(sample))).toEqual({ ok: true, draft: sample });
  });

  test('text in the editor’s own formatting travels without its white space', () => {
    const value = JSON.parse(sample.text);
    const formatted = fragmentOf({ name: 'x', text: JSON.stringify(value, null, 2) });
    const minified = fragmentOf({ name: 'x', text: JSON.stringify(value) });
    expect(Math.abs(formatted.length - minified.length)).toBeLessThan(8);
  });

  test.each(examples)(
    'the example %s in the playground’s formatting, without its white space',
    (_key, draft) => {
      const text = layOut(draft.text) ?? '';
      expectRoundTrip({ ...draft, text });
      const minified = JSON.stringify(JSON.parse(draft.text));
      const lengths = [text, minified].map((each) => fragmentOf({ ...draft, text: each }).length);
      expect(Math.abs((lengths[0] ?? 0) - (lengths[1] ?? 0))).toBeLessThan(8);
    },
  );

  test('any JSON in the playground’s formatting comes back byte for byte', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        expectRoundTrip({ name: 'x', text: layOut(json) ?? json });
      }),
    );
  });

  test('a link made by the first release still opens', () => {
    expect(decodeDraft(FIRST_RELEASE_LINK)).toEqual({
      ok: true,
      draft: {
        name: 'Usage',
        text: '{\n  "key": "usage",\n  "components": [\n    {\n      "componentText": {\n        "text": "593 of 1000"\n      }\n    }\n  ]\n}',
        titles: { usage: 'Usage this month' },
      },
    });
  });
});

describe('what cannot be carried is refused with its reason', () => {
  test('text over 1 MB', () => {
    const encoded = encodeDraft({ name: 'x', text: ' '.repeat(MAX_DECODED_BYTES) });
    expect(encoded).toEqual({ ok: false, reason: expect.stringContaining('1 MB at most') });
  });

  test('text that is over 64 KB even when compressed', () => {
    let seed = 1;
    let text = '';
    while (text.length < 100_000) {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      text += seed.toString(36);
    }
    expect(encodeDraft({ name: 'x', text })).toEqual({
      ok: false,
      reason: expect.stringContaining('even compressed, it’s over 64 KB'),
    });
  });
});

describe('length against lz-string, on the real examples', () => {
  const all: [string, LinkedDraft][] = [
    ...examples,
    ['all of them', draftOfCards('All examples', EXAMPLE_CARDS)],
    ['the first draft', sample],
  ];
  const formatted = all.map(([key, draft]): [string, LinkedDraft] => [
    `${key}, in the playground’s formatting`,
    { ...draft, text: layOut(draft.text) ?? '' },
  ]);
  test.each([...all, ...formatted])('%s', (_key, draft) => {
    const ours = fragmentOf(draft).length;
    const theirs = lzString.compressToEncodedURIComponent(draft.text).length;
    expect(ours / theirs).toBeLessThanOrEqual(draft.text.length <= 4096 ? 0.35 : 0.45);
  });
});

const FIRST_RELEASE_LINK = 'c1.Zi-7FIOEBsQbIP-jeAyp8QB1P8TVMEVEutDU0lghP03BENipAicKAA';

test('of a link with 20,000 card keys no more are read than show that there are too many', () => {
  const cardKeys = Array.from({ length: 20_000 }, (_, index) => `k${index}`);
  const decoded = decodeDraft(
    fragmentOf({ ...sample, endpoint: { url: 'https://cards.example/', cardKeys } }),
  );
  expect(decoded.ok && decoded.draft.endpoint?.cardKeys).toEqual(cardKeys.slice(0, 26));
});
