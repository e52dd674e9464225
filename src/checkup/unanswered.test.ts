import { expect, test } from 'vitest';
import {
  answer,
  checkUp,
  failure,
  good,
  goodCards,
  kim,
  plan,
  SECRET,
  type Seen,
} from './checkup-fixture.ts';

const probing = plan({ secondCustomer: kim, probing: 'cards.example' });
const only = (id: string) => ({ plan: { ...probing, only: [id] } });

/** Responds correctly to the first `count` requests; `then` responds to the rest. */
const goodUntil = (count: number, then: (seen: Seen) => ReturnType<typeof good> | 'never') => (seen: Seen) =>
  seen.nth < count ? good(seen) : then(seen);

test('two customers at a time are not compared where requests time out', async () => {
  // A1, the second customer, then some of the twenty.
  const { line } = await checkUp(
    goodUntil(15, () => failure('timeout')),
    only('C10'),
  );
  expect(line('C10')).toMatchObject({
    verdict: 'not-run',
    found:
      '7 of 20 requests at a time got no cards to compare: the first of them gets no complete response within 4 s.',
  });
  expect(line('C10').exchanges).toHaveLength(20);
});

test.each([
  ['no response at all', () => 'never' as const],
  ['a 503', () => answer('', { status: 503 })],
  ['no card', () => answer({ cards: [] })],
])('two customers at a time are not compared where requests get %s', async (_name, then) => {
  const { line } = await checkUp(goodUntil(2, then), only('C10'));
  expect(line('C10').verdict).toBe('not-run');
  expect(line('C10').found).toContain('20 of 20 requests at a time got no cards to compare');
});

test('customers mixed up in one response are an error, whatever became of the others', async () => {
  const { line } = await checkUp(
    goodUntil(2, (seen) =>
      seen.nth > 5 ? failure('timeout') : answer({ cards: goodCards({ ...seen, customer: kim }) }),
    ),
    only('C10'),
  );
  expect(line('C10').verdict).toBe('error');
});

test.each(['C8', 'C10'])(
  '%s is not run where the second customer gets no cards or the same ones',
  async (id) => {
    const refused = await checkUp(
      goodUntil(1, () => answer('', { status: 404 })),
      only(id),
    );
    expect(refused.line(id)).toMatchObject({
      verdict: 'not-run',
      found: 'The second customer’s own request is refused with 404.',
    });
    const same = await checkUp((seen) => answer({ cards: goodCards({ ...seen, customer: kim }) }), only(id));
    expect(same.line(id)).toMatchObject({
      verdict: 'not-run',
      found: 'The cards of the two customers say the same, so they can’t be told apart.',
    });
  },
);

test.each([
  ['C8', 2, 'Your customer’s id with the second one’s email'],
  ['C9', 1, 'The email alone'],
])('%s is not run where its requests fail', async (id, before, label) => {
  const { line } = await checkUp(
    goodUntil(before, () => failure('reset')),
    only(id),
  );
  expect(line(id)).toMatchObject({ verdict: 'not-run', found: `${label} fails: It broke.` });
});

test.each([
  ['C8', 2],
  ['C9', 1],
])('%s passes where its requests are refused', async (id, before) => {
  const { line } = await checkUp(
    goodUntil(before, () => answer('', { status: 404 })),
    only(id),
  );
  expect(line(id).verdict).toBe('passed');
});

test('markdown that makes the endpoint fail is a warning', async () => {
  const { line } = await checkUp(
    goodUntil(1, () => answer('', { status: 500 })),
    only('B11'),
  );
  expect(line('B11')).toMatchObject({
    verdict: 'warning',
    found: 'Markdown in email and externalId fails with 500.',
  });
});

test('a repetition is not judged where the first request failed', async () => {
  const { line } = await checkUp(
    goodUntil(1, () => answer('', { status: 500 })),
    only('D2'),
  );
  expect(line('D2')).toMatchObject({
    verdict: 'not-run',
    found: 'The first of the two requests fails with 500.',
  });
});

test('what refusals hold is not judged where nothing was refused', async () => {
  const { line } = await checkUp(good, { plan: { ...probing, only: ['C1', 'C7'] } });
  expect(line('C7')).toMatchObject({ verdict: 'not-run', found: 'C1 to C5 got no refusal to read.' });
});

test.each([
  [SECRET, 'it was sent with Authorization, and signed', 'Sent: Authorization and Plain-Request-Signature.'],
  ['', 'it was sent with Authorization, unsigned', 'Sent: Authorization. Not sent: Plain-Request-Signature.'],
])('a 401 says which credentials were sent', async (signingSecret, found, advice) => {
  const { line, report } = await checkUp(() => answer('', { status: 401 }), {
    plan: plan({ only: ['A1'], sender: { workspaceId: 'w_1', signingSecret } }),
  });
  expect(line('A1').found).toBe(`The request for all keys is refused with 401; ${found}.`);
  expect(report.exchanges[0]?.reply.message).toContain(advice);
});

test('a 403 without credentials says so', async () => {
  const configs = probing.configs.map((one) => ({ ...one, headers: [] }));
  const { line } = await checkUp(() => answer('', { status: 403 }), {
    plan: plan({ only: ['A1'], configs }),
  });
  expect(line('A1').found).toBe(
    'The request for all keys is refused with 403; it was sent without credentials.',
  );
});
