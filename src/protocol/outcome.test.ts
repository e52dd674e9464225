import { describe, expect, test } from 'vitest';
import { keptUntil } from './cache.ts';
import { type CardOutcome, judgeReply, MAX_BODY_BYTES } from './outcome.ts';
import type { FailureReason, Reply } from './ports.ts';
import { describeFailure } from './words/failure-words.ts';

const answer = (
  body: unknown,
  change: { status?: number; headers?: [string, string][]; bytes?: number } = {},
): Reply => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return {
    kind: 'answer',
    answer: {
      status: 200,
      statusText: '',
      headers: [],
      body: text,
      bytes: text.length,
      timing: { ttfbMs: 10, totalMs: 20 },
      ...change,
    },
  };
};
const failure = (reason: FailureReason, status: number | null = null): Reply => ({
  kind: 'failure',
  failure: {
    reason,
    detail: 'It failed.',
    status,
    statusText: '',
    headers: [],
    timing: { ttfbMs: null, totalMs: 5 },
  },
});
const text = { componentText: { text: 'Hi' } };
const judge = (reply: Reply, ...keys: string[]) => judgeReply(reply, keys, 4000);
const causeOf = (outcome: CardOutcome | undefined) => (outcome?.kind === 'failed' ? outcome.failure : null);

describe('the status', () => {
  test.each([500, 502, 503, 599, 429])('%i is retriable', (status) => {
    expect(judge(answer('', { status }), 'a').failure).toEqual({
      class: 'retriable',
      cause: { kind: 'StatusCode', status, location: null },
    });
  });

  test.each([201, 204, 206, 301, 302, 400, 401, 404, 418, 999])('%i is an integration error', (status) => {
    expect(
      judge(answer({ cards: [{ key: 'a', components: [text] }] }, { status }), 'a').failure,
    ).toMatchObject({
      class: 'integration',
      cause: { kind: 'StatusCode', status },
    });
  });

  test('of a redirect has its location', () => {
    const { failure } = judge(answer('', { status: 301, headers: [['Location', '/elsewhere']] }), 'a');
    expect(failure?.cause).toEqual({ kind: 'StatusCode', status: 301, location: '/elsewhere' });
    expect(failure && describeFailure(failure).message).toContain('/elsewhere');
  });

  test('counts if it’s wrong, even if the body was cut off', () => {
    expect(judge(failure('cut-off', 404), 'a').failure).toMatchObject({
      class: 'integration',
      cause: { kind: 'StatusCode', status: 404 },
    });
  });
});

describe('a request that gets no complete response', () => {
  test.each(['dns', 'refused', 'unreachable', 'reset', 'tls', 'not-http', 'unknown'] as const)(
    'is retriable: %s',
    (reason) => {
      expect(judge(failure(reason), 'a').failure).toEqual({
        class: 'retriable',
        cause: { kind: 'Request', reason, detail: 'It failed.' },
      });
    },
  );

  test.each(['cut-off', 'undecodable'] as const)('is retriable when its body is %s', (reason) => {
    expect(judge(failure(reason, 200), 'a').failure).toMatchObject({
      class: 'retriable',
      cause: { kind: 'Request', reason },
    });
  });

  test('in time is a time-out, which is retriable', () => {
    expect(judge(failure('timeout'), 'a').failure).toEqual({
      class: 'retriable',
      cause: { kind: 'Timeout', limitMs: 4000 },
    });
  });

  test('because the playground refused has an outcome that Plain doesn’t have', () => {
    const refusal = { by: 'relay', reason: 'address', policy: 'public', message: 'No.' } as const;
    expect(judge({ kind: 'refusal', refusal }, 'a').failure).toEqual({
      class: 'playground',
      cause: { kind: 'Refused', refusal },
    });
  });
});

describe('a body', () => {
  test.each([
    ['', 'empty'],
    ['<!doctype html><html></html>', 'html'],
    ['{"cards":[]}{"cards":[]}', 'two-documents'],
    ['{"cards":[{"key":"a"', 'cut-short'],
  ])('that is not JSON is an integration error: %s', (body, look) => {
    expect(judge(answer(body), 'a').failure).toEqual({
      class: 'integration',
      cause: { kind: 'ResponseBody', part: 'not-json', look },
    });
  });

  test.each([[], null, 5, { cards: {} }, { card: [] }, '"{\\"cards\\":[]}"', { key: 'a', components: [] }])(
    'with a broken envelope fails all its cards: %j',
    (body) => {
      expect(judge(answer(body), 'a').failure).toMatchObject({
        class: 'integration',
        cause: { kind: 'ResponseBody', part: 'envelope' },
      });
    },
  );

  test('over 1 MB is CardTooBig', () => {
    const expected = { class: 'integration', cause: { kind: 'CardTooBig' } };
    expect(judge(answer({ cards: [] }, { bytes: MAX_BODY_BYTES + 1 }), 'a').failure).toMatchObject(expected);
    expect(judge(failure('too-big', 200), 'a').failure).toMatchObject(expected);
    expect(judge(answer({ cards: [] }, { bytes: MAX_BODY_BYTES }), 'a').failure).toBeNull();
  });

  test('may have unknown fields in addition to the known ones', () => {
    const body = { meta: 1, cards: [{ key: 'a', note: 'x', components: [text] }] };
    expect(judge(answer(body), 'a').cards.get('a')).toMatchObject({ kind: 'loaded' });
  });
});

describe('a card', () => {
  test('in the response is loaded, with the time to live of the response', () => {
    const body = { cards: [{ key: 'a', timeToLiveSeconds: 60, components: [text] }] };
    expect(judge(answer(body), 'a').cards.get('a')).toMatchObject({ kind: 'loaded', ttlSeconds: 60 });
  });

  test.each([{ components: null }, { components: [] }])('with %j is loaded and not displayed', (rest) => {
    expect(judge(answer({ cards: [{ key: 'a', ...rest }] }), 'a').cards.get('a')).toMatchObject({
      kind: 'hidden',
    });
  });

  test('that is broken fails alone', () => {
    const body = {
      cards: [
        { key: 'a', components: [{ componentSpacer: { spacerSize: null } }] },
        { key: 'b', components: [text] },
      ],
    };
    const { cards, failure } = judge(answer(body), 'a', 'b');
    expect(failure).toBeNull();
    expect(causeOf(cards.get('a'))).toMatchObject({
      class: 'integration',
      cause: {
        kind: 'ResponseBody',
        part: 'card',
        problem: { path: ['cards', 0, 'components', 0, 'componentSpacer', 'spacerSize'] },
      },
    });
    expect(cards.get('b')).toMatchObject({ kind: 'loaded' });
  });

  test('that lacks its components is broken', () => {
    expect(causeOf(judge(answer({ cards: [{ key: 'a' }] }), 'a').cards.get('a'))?.cause.kind).toBe(
      'ResponseBody',
    );
  });

  test('that is missing fails alone, with the key in the response that is almost the same', () => {
    const body = {
      cards: [
        { key: 'plan_details', components: [text] },
        { key: 'b', components: [text] },
      ],
    };
    const { cards, extraKeys } = judge(answer(body), 'plan-details', 'b');
    expect(causeOf(cards.get('plan-details'))).toEqual({
      class: 'integration',
      cause: {
        kind: 'MissingCard',
        key: 'plan-details',
        nearMiss: 'plan_details',
        answered: ['plan_details', 'b'],
      },
    });
    expect(cards.get('b')).toMatchObject({ kind: 'loaded' });
    expect(extraKeys).toEqual(['plan_details']);
  });

  test('that wasn’t requested is ignored and listed', () => {
    const body = {
      cards: [
        { key: 'x', components: [5] },
        { key: 'a', components: [text] },
      ],
    };
    const { cards, extraKeys } = judge(answer(body), 'a');
    expect([...cards.keys()]).toEqual(['a']);
    expect(extraKeys).toEqual(['x']);
  });

  test('that comes twice counts only the first time', () => {
    const body = {
      cards: [
        { key: 'a', components: [text] },
        { key: 'a', components: null },
      ],
    };
    expect(judge(answer(body), 'a').cards.get('a')).toMatchObject({ kind: 'loaded' });
  });
});

describe('an outcome is kept', () => {
  const loaded = (ttlSeconds: number | null): CardOutcome => {
    const body = { cards: [{ key: 'a', timeToLiveSeconds: ttlSeconds, components: [text] }] };
    const outcome = judge(answer(body), 'a').cards.get('a');
    if (outcome === undefined) throw new Error('The card has no outcome.');
    return outcome;
  };
  test('for the response’s time to live', () => expect(keptUntil(loaded(60), 300, 0)).toBe(60_000));
  test('else for the configuration’s', () => expect(keptUntil(loaded(null), 300, 0)).toBe(300_000));
  test('for five minutes if it’s an integration error', () => {
    const cause = { kind: 'CardTooBig', bytes: null } as const;
    expect(keptUntil({ kind: 'failed', failure: { class: 'integration', cause } }, 15, 0)).toBe(300_000);
  });
  test('not at all if it’s retriable or the playground’s own', () => {
    const cause = { kind: 'Timeout', limitMs: 4000 } as const;
    expect(keptUntil({ kind: 'failed', failure: { class: 'retriable', cause } }, 15, 0)).toBeNull();
    expect(keptUntil({ kind: 'failed', failure: { class: 'playground', cause } }, 15, 0)).toBeNull();
  });
});
