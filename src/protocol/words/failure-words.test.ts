import { describe, expect, test } from 'vitest';
import { answer, card, config, harness } from '../engine-fixture.ts';
import { judgeReply } from '../outcome.ts';
import type { ExactRequest, Reply } from '../ports.ts';
import { describeFailure } from './failure-words.ts';

type Headers = readonly (readonly [string, string])[];

function status(code: number, headers: Headers = []): Reply {
  const timing = { ttfbMs: 1, totalMs: 2 };
  return {
    kind: 'answer',
    answer: { status: code, statusText: '', headers, body: '', bytes: 0, timing },
  };
}

function request(own: readonly string[], signed: boolean): ExactRequest {
  const plain = ['Content-Type', 'User-Agent', ...(signed ? ['Plain-Request-Signature'] : [])];
  return {
    method: 'POST',
    url: 'https://a.example',
    headers: [
      ...own.map((name) => ({ name, value: 'x', secret: true })),
      ...plain.map((name) => ({ name, value: 'x', secret: false })),
    ],
    body: '{}',
  };
}

function wordsFor(reply: Reply, key = 'usage', others: readonly string[] = [], sent = request([], false)) {
  const { failure, cards } = judgeReply(reply, [key, ...others], 4000, sent);
  const outcome = cards.get(key);
  const found = failure ?? (outcome?.kind === 'failed' ? outcome.failure : null);
  if (found === null) throw new Error('The card did not fail.');
  return describeFailure(found);
}

describe('a 401 or 403', () => {
  test.each([
    [[], false, 'No credentials were sent: no Authorization or Plain-Request-Signature.'],
    [['Authorization'], false, 'Sent: Authorization. Not sent: Plain-Request-Signature.'],
    [['X-Api-Key'], false, 'Sent: X-Api-Key. Not sent: Authorization and Plain-Request-Signature.'],
    [[], true, 'Sent: Plain-Request-Signature. Not sent: Authorization.'],
    [['authorization'], true, 'Sent: Authorization and Plain-Request-Signature. Check'],
  ])('says what was sent and what wasn’t: %j, signed: %s', (own, signed, words) => {
    for (const code of [401, 403]) {
      expect(wordsFor(status(code), 'usage', [], request(own, signed)).advice).toContain(words);
    }
  });

  test('quotes what the endpoint asks for', () => {
    const headers: Headers = [['www-authenticate', 'Bearer realm="cards"']];
    expect(wordsFor(status(401, headers)).message).toContain('“Bearer realm="cards"” (WWW-Authenticate)');
  });
});

test('a 405 quotes the methods that the endpoint allows', () => {
  expect(wordsFor(status(405, [['Allow', 'GET, HEAD']])).message).toContain('It allows GET, HEAD (Allow)');
});

describe('a status', () => {
  test('that isn’t retried doesn’t mention attempts', () => {
    expect(wordsFor(status(404)).message).toBe('The endpoint responded with 404; only 200 counts.');
  });

  test.each([300, 304])('%i isn’t described as a redirect', (code) => {
    const { message } = wordsFor(status(code, [['location', 'https://b.example']]));
    expect(message).not.toMatch(/redirect/i);
  });

  test.each([301, 302, 303, 307, 308])('%i says where it redirects to, or that it doesn’t say', (code) => {
    expect(wordsFor(status(code, [['location', '/b']])).message).toContain('redirects to /b');
    expect(wordsFor(status(code)).message).toContain('no Location header');
  });

  test('204 says how to respond if there’s no data', () => {
    expect(wordsFor(status(204)).advice).toContain('"components": null');
  });
});

describe('a failed retry', () => {
  const lastWords = async (...replies: Reply[]) => {
    const { engine, setup, clock } = harness(replies.map((reply) => ({ reply, after: 10 })));
    engine.load(setup([config('a')]));
    await clock.advance(5000);
    const outcome = engine.state().cards[0]?.settled?.outcome;
    if (outcome?.kind !== 'failed') throw new Error('The card did not fail.');
    return describeFailure(outcome.failure);
  };

  test('is described as retried, even if the failures differ: a 503, then a 404', async () => {
    const { message, consequence, rule } = await lastWords(status(503), status(404));
    expect(message).toBe(
      'The endpoint responded with 404 to the retry; only 200 counts. The first attempt got a 503.',
    );
    expect(consequence).toBe('Integration error: retried once after a 503, then kept for 5 minutes.');
    expect(rule).not.toContain('without a retry');
  });

  test('is described as retried if its response lacks the card', async () => {
    const { consequence } = await lastWords(status(503), answer({ cards: [card('b')] }));
    expect(consequence).toContain('retried once after a 503');
  });

  test('isn’t described as the same failure twice if it differs: a 503, then a 500', async () => {
    const { message } = await lastWords(status(503), status(500));
    expect(message).toBe('The endpoint responded with 500 to the retry. The first attempt got a 503.');
  });

  test('is described as the same failure twice if it is: two 503s', async () => {
    expect((await lastWords(status(503), status(503))).message).toContain('at both attempts');
  });
});

describe('a missing card', () => {
  test('in a response without cards says so, and how to respond for a customer without data', () => {
    const { message, advice } = wordsFor(answer({ cards: [] }));
    expect(message).toContain('It has no cards at all.');
    expect(advice).toContain('{"key": "usage", "components": null}');
  });

  test.each(['Key', 'cardKey', 'id'])('whose key came in a field called %s says so', (field) => {
    const { advice } = wordsFor(answer({ cards: [{ [field]: 'usage', components: null }] }));
    expect(advice).toContain(`{"${field}": "usage"}`);
    expect(advice).toContain('write {"key": "usage"}');
  });

  test('names a key that two other cards share', () => {
    const { advice } = wordsFor(answer({ cards: [card('plan'), card('plan')] }), 'usage', ['plan']);
    expect(advice).toContain('Two cards have the key “plan”');
  });

  test('offers the key of the only other card that came', () => {
    expect(wordsFor(answer({ cards: [card('subscription')] })).advice).toContain(
      'If “subscription” is the card you want',
    );
  });

  test('names the keys of several other cards that came', () => {
    const { message } = wordsFor(answer({ cards: [card('one'), card('two')] }));
    expect(message).toContain('It has “one”, “two”.');
  });
});
