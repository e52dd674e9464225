import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonBody, jsonPieces, streamOf } from './json-pieces.ts';

test('the pieces of a value add up to its JSON, whatever it contains', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.string({ unit: 'binary' }), (value, text) => {
      const whole = { value, text, none: undefined, long: [`${text}😀`.repeat(20_000)] };
      expect(JSON.parse([...jsonPieces(whole)].join(''))).toEqual(JSON.parse(JSON.stringify(whole)));
    }),
    { numRuns: 30 },
  );
});

test('a text that becomes six times as long in JSON never exists in one piece', () => {
  const lengths = [...jsonPieces({ body: '\u0001'.repeat(1024 * 1024) })].map(({ length }) => length);
  expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(6 * 1024 * 1024 + '{"body":""}'.length);
  expect(Math.max(...lengths)).toBeLessThan(128 * 1024);
});

test('a short value is one piece, without undefined members', () => {
  const value = { none: undefined, a: [1, 'b', null, true], c: {} };
  expect([...jsonPieces(value)]).toEqual(['{"a":[1,"b",null,true],"c":{}}']);
});

test('no piece is empty, even if the last one is full', () => {
  expect([...jsonPieces(['a'.repeat(4092)])].map(({ length }) => length)).toEqual([4096]);
});

/** What a reader gets that reads everything at once, and how often other work had a turn meanwhile. */
async function readBody(value: unknown) {
  const counts = { turns: 0, over: 0 };
  const body = jsonBody(value, {
    async nextTurn() {
      counts.turns += 1;
    },
    over() {
      counts.over += 1;
    },
  });
  expect(JSON.parse(await new Response(body).text())).toEqual(value);
  return { ...counts, isWhole: typeof body === 'string' };
}

describe('a reply as a body', () => {
  test('gives other work a turn after every 64 KB or so, however fast it’s read', async () => {
    const { turns, over } = await readBody({ body: '\u0001'.repeat(1024 * 1024) });
    expect(turns).toBeGreaterThanOrEqual(60);
    expect(turns).toBeLessThanOrEqual(96);
    expect(over).toBe(1);
    expect((await readBody({ body: 'a'.repeat(1024 * 1024) })).turns).toBe(16);
  });

  test('is a string if it’s short, and then no one waits', async () => {
    expect(await readBody({ body: 'short' })).toEqual({ turns: 0, over: 1, isWhole: true });
    expect(await readBody({ body: 'a'.repeat(30 * 1024) })).toEqual({ turns: 0, over: 1, isWhole: true });
    expect(await readBody({ body: 'a'.repeat(70 * 1024) })).toEqual({ turns: 1, over: 1, isWhole: false });
  });

  test('ends when its reader leaves, so that the source of the pieces can clean up', async () => {
    let over = 0;
    let cleared = false;
    function* pieces() {
      try {
        yield* jsonPieces({ body: 'a'.repeat(100_000) });
      } finally {
        cleared = true;
      }
    }
    const reader = streamOf(pieces(), {
      over() {
        over += 1;
      },
    }).getReader();
    await reader.read();
    expect(over).toBe(0);
    await reader.cancel();
    expect([over, cleared]).toEqual([1, true]);
  });
});
