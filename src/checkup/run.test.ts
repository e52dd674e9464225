import { describe, expect, test } from 'vitest';
import type { Reply } from '../protocol/ports.ts';
import {
  ada,
  answer,
  checkUp,
  config,
  failure,
  good,
  goodCards,
  kim,
  plan,
  SECRET,
  type Seen,
} from './checkup-fixture.ts';
import { type CheckupReport, VERDICTS } from './report/report.ts';
import { runCheckup } from './run.ts';
import { SCENARIOS } from './scenarios/table.ts';

describe('a run', () => {
  test('finds nothing at a good endpoint', async () => {
    const { report } = await checkUp(good);
    expect(report.lines.filter(({ verdict }) => verdict === 'error' || verdict === 'warning')).toEqual([]);
    expect(report.ended.how).toBe('complete');
    expect(report.verdict).toBe('passed');
  });

  test('has one line for each scenario of the chosen groups, in the order of their ids', async () => {
    const { report } = await checkUp(good);
    expect(report.lines.map(({ id }) => id)).toEqual(SCENARIOS.map(({ id }) => id));
    const some = await checkUp(good, { plan: plan({ groups: ['E'] }) });
    expect(new Set(some.report.lines.map(({ group }) => group))).toEqual(new Set(['E']));
  });

  test('sends at most 150 requests by default, with 25 keys', async () => {
    const configs = Array.from({ length: 25 }, (_, index) => config(`card-${index}`));
    const everything = (seen: { keys: string[] }) =>
      answer({ cards: seen.keys.map((key) => ({ key, components: [] })) });
    const { report, sent } = await checkUp(everything, { plan: plan({ configs }) });
    expect(sent.length).toBeLessThanOrEqual(150);
    expect(report.requests).toBe(sent.length);
  });

  test('never has more than four requests open, or as many as the plan says', async () => {
    expect((await checkUp(good)).mostOpen).toBe(4);
    expect((await checkUp(good, { plan: plan({ concurrency: 2 }) })).mostOpen).toBe(2);
  });

  test('probes nothing without the host’s name, and nothing where it’s another host’s', async () => {
    for (const probing of [null, 'other.example']) {
      const { line } = await checkUp(good, { plan: plan({ probing }) });
      for (const id of ['B10', 'C1', 'E4', 'E5', 'F1']) {
        expect(line(id)).toMatchObject({ verdict: 'not-run', exchanges: [] });
        expect(line(id).found).toContain('permission to probe cards.example');
      }
    }
  });

  test('asks for the first API alone', async () => {
    const configs = [config('plan'), config('usage', { url: 'https://other.example/cards' })];
    const { report, sent } = await checkUp(good, { plan: plan({ configs }) });
    expect(new Set(sent.map(({ request }) => request.url))).toEqual(new Set(['https://cards.example/plain']));
    expect(report.endpoint.keys).toEqual(['plan']);
  });

  test('runs only the scenarios it’s asked for, with the request they build on', async () => {
    const { report, sent } = await checkUp(good, { plan: plan({ only: ['B2'] }) });
    expect(report.lines.map(({ id }) => id)).toEqual(['B2']);
    expect(sent).toHaveLength(2);
  });

  test('makes the same requests in every run', async () => {
    const first = await checkUp(good);
    const second = await checkUp(good);
    const bodies = ({ sent }: typeof first) => sent.map(({ request }) => request.body).sort();
    expect(bodies(second)).toEqual(bodies(first));
  });

  test('has the same report but for times, however long responses take', async () => {
    const everything = plan({
      secondCustomer: kim,
      customers: Array.from({ length: 9 }, (_, nth) => ({
        ...ada,
        customer: nth % 3 === 0 ? kim : ada.customer,
      })),
      probing: 'cards.example',
      include: { customers: true, bodies: true },
    });
    const endpoint = (seen: Seen) => (seen.customer.id === kim.id ? answer({ cards: [] }) : good(seen));
    const withoutTimes = async (takesMs: (nth: number) => number) => {
      const { report } = await checkUp(endpoint, { plan: everything, takesMs });
      const timeless = new Set(['startedAt', 'endedAt', 'totalMs', 'latency']);
      return JSON.parse(JSON.stringify(report, (key, value) => (timeless.has(key) ? null : value)));
    };
    const even = await withoutTimes(() => 20);
    expect(await withoutTimes((nth) => 1 + ((nth * 37) % 90))).toEqual(even);
    expect(even.exchanges.map(({ id }: { id: string }) => id)).toContain('B12-9');
  });

  test('without an enabled card says so', async () => {
    const { report } = await checkUp(good, { plan: plan({ configs: [config('plan', { enabled: false })] }) });
    expect(report).toMatchObject({ verdict: 'not-run', requests: 0, lines: [] });
    expect(report.ended.message).toBe('No card is enabled.');
  });

  test('a fault of the playground’s own never ends it', async () => {
    const { report } = await checkUp(() => {
      throw new Error('broken transport');
    });
    expect(report.lines).toHaveLength(SCENARIOS.length);
    expect(report.lines.every(({ verdict }) => VERDICTS.includes(verdict))).toBe(true);
  });
});

describe('when the ground fails', () => {
  test('for one key, what compares with it is not run for that key, and judged for the others', async () => {
    const { line } = await checkUp((seen) =>
      answer({
        cards: goodCards(seen).map((card) =>
          'key' in card && card.key === 'usage' ? { ...card, components: [{ componentBadge: {} }] } : card,
        ),
      }),
    );
    expect(line('A1')).toMatchObject({ verdict: 'error', findings: [{ key: 'usage' }] });
    expect(line('A4').verdict).toBe('passed');
    expect(line('A4').found).toContain('Not run for “usage”: A1 fails for it.');
    expect(line('B1').verdict).toBe('passed');
  });

  test('for all keys, what compares with it is not run, with the keys named', async () => {
    const { report, line } = await checkUp(() => answer('', { status: 500 }));
    expect(line('A1')).toMatchObject({ verdict: 'error', found: 'The request for all keys fails with 500.' });
    expect(line('A2')).toMatchObject({ verdict: 'not-run', found: 'A1 fails for “plan”, “usage”.' });
    expect(report.totals.error).toBe(1);
  });

  test('an endpoint that never responds ends the run after five requests', async () => {
    const { report, sent } = await checkUp(() => 'never');
    expect(report.ended).toMatchObject({
      how: 'no-answer',
      message: 'The run stopped: the last five requests got no response.',
    });
    // Four more may be pending when the fifth gets no response.
    expect(sent.length).toBeLessThanOrEqual(9);
    expect(report.lines).toHaveLength(SCENARIOS.length);
  });

  test('an endpoint that hangs in one scenario ends that scenario and not the run', async () => {
    const { report, line } = await checkUp((seen) =>
      /[^\x20-\x7e]/.test(seen.request.body) ? 'never' : good(seen),
    );
    expect(line('B9')).toMatchObject({ verdict: 'warning' });
    expect(line('B9').exchanges.length).toBeLessThan(6);
    expect(report.ended.how).toBe('complete');
    expect(report.totals.error).toBe(0);
  });

  test.each(['reset', 'cut-off', 'too-big'] as const)(
    'a %s in one scenario is that scenario’s finding',
    async (reason) => {
      const { report, line } = await checkUp((seen) =>
        seen.body.thread === undefined ? failure(reason, reason === 'reset' ? null : 200) : good(seen),
      );
      expect(line('B3').verdict).toBe('error');
      expect(report.ended.how).toBe('complete');
    },
  );
});

describe('a 429', () => {
  const limited = (seconds: string) => answer('', { status: 429, headers: [['retry-after', seconds]] });

  test('is waited for as Retry-After says, and the request sent again', async () => {
    const { report, sent } = await checkUp((seen) => (seen.nth === 0 ? limited('7') : good(seen)));
    expect((sent[1]?.at ?? 0) - (sent[0]?.at ?? 0)).toBe(7020);
    expect(report.totals.error).toBe(0);
  });

  test('is waited for as its date says', async () => {
    const { sent } = await checkUp((seen) =>
      seen.nth === 0 ? limited(new Date(1_700_000_000_000 + 10_000).toUTCString()) : good(seen),
    );
    expect((sent[1]?.at ?? 0) - (sent[0]?.at ?? 0)).toBe(10_000);
  });

  test('that asks for more than 30 s, or for nothing, is the finding', async () => {
    for (const seconds of ['31', 'soon']) {
      const { line } = await checkUp((seen) => (seen.nth === 0 ? limited(seconds) : good(seen)));
      expect(line('A1').found).toBe('The request for all keys is rate-limited with 429.');
    }
  });
});

describe('a run that is stopped', () => {
  test('sends nothing more, and its report has what was found until then', async () => {
    const controller = new AbortController();
    const { report, sent } = await checkUp(good, {
      signal: controller.signal,
      onProgress: ({ requestsDone }) => {
        if (requestsDone === 10) controller.abort();
      },
    });
    expect(report.ended).toEqual({ how: 'stopped', message: 'The run was stopped.' });
    expect(sent.length).toBeLessThan(15);
    expect(report.lines).toHaveLength(SCENARIOS.length);
    expect(report.lines.find(({ id }) => id === 'A1')?.verdict).toBe('passed');
    expect(report.lines.find(({ id }) => id === 'D1')?.found).toBe('The run was stopped.');
  });

  test('before it begins sends nothing', async () => {
    const { report, sent } = await checkUp(good, { signal: AbortSignal.abort() });
    expect(sent).toEqual([]);
    expect(report.ended.how).toBe('stopped');
  });
});

describe('progress', () => {
  test('counts requests and lines up to their totals, and hands out each line once', async () => {
    const lines: string[] = [];
    let last = { done: 0, total: 0, lines: 0 };
    const { report } = await checkUp(good, {
      onProgress: (progress) => {
        expect(progress.requestsDone).toBeLessThanOrEqual(progress.requestsTotal);
        last = { done: progress.requestsDone, total: progress.requestsTotal, lines: progress.linesDone };
        if (progress.line !== null) lines.push(progress.line.id);
      },
    });
    expect([...lines].sort()).toEqual(report.lines.map(({ id }) => id).sort());
    expect(last).toEqual({ done: report.requests, total: report.requests, lines: report.lines.length });
  });

  test('makes each exchange and line of the report once, however often it is asked for', async () => {
    const reports: CheckupReport[] = [];
    await checkUp(good, { onProgress: (progress) => void reports.push(progress.report()) });
    const [early, late] = [reports[10], reports.at(-1)];
    for (const exchange of early?.exchanges ?? []) expect(late?.exchanges).toContain(exchange);
    for (const line of early?.lines ?? []) expect(late?.lines).toContain(line);
    expect(early?.exchanges.length).toBeGreaterThan(5);
  });

  test('writes and signs each request of a list when its turn comes', async () => {
    const signed: number[] = [];
    const sent: number[] = [];
    await runCheckup(
      plan({
        sender: { workspaceId: 'w_1', signingSecret: SECRET },
        only: ['B12'],
        customers: Array.from({ length: 200 }, () => ada),
        concurrency: 10,
      }),
      {
        clock: { now: () => 0, setTimer: () => () => {} },
        hmac: async () => {
          signed.push(signed.length);
          return new Uint8Array(32);
        },
        transport: {
          kind: 'relay',
          graceMs: 0,
          unsendableHeaders: () => [],
          send: async () => {
            sent.push(signed.length);
            return answer({ cards: [] });
          },
        },
      },
    );
    expect(sent).toHaveLength(201);
    for (const [index, count] of sent.entries()) expect(count - index).toBeLessThanOrEqual(10);
  });

  test('hands out the cards of each customer in the list, without secrets', async () => {
    const bodies: (string | null)[] = [];
    const customers = [ada, { ...ada, customer: kim }];
    await checkUp((seen) => answer({ cards: goodCards(seen), echo: seen.header('authorization') }), {
      plan: plan({ only: ['B12'], customers }),
      onProgress: ({ row, rowBody }) => {
        if (row !== null) bodies.push(rowBody);
      },
    });
    expect(bodies.map((body) => Object.keys(JSON.parse(body ?? '')))).toEqual([
      ['cards', 'echo'],
      ['cards', 'echo'],
    ]);
    expect(bodies.join('')).not.toContain('tok_4f3e2d1c0b9a');
  });

  test('has the report so far', async () => {
    const counts: number[] = [];
    await checkUp(good, { onProgress: (progress) => void counts.push(progress.report().lines.length) });
    expect(counts.at(-1)).toBe(SCENARIOS.length);
  });
});

describe('what a report holds', () => {
  const signed = plan({
    sender: { workspaceId: 'w_1', signingSecret: SECRET },
    secondCustomer: kim,
    probing: 'cards.example',
  });
  const echo = (seen: Parameters<typeof good>[0]) =>
    answer(
      { cards: goodCards(seen), echo: [seen.header('authorization'), SECRET, seen.customer] },
      {
        headers: [
          ['content-type', 'application/json'],
          ['x-token', seen.header('authorization') ?? ''],
          ['set-cookie', 'session=abcdefgh'],
        ],
      },
    );

  test('no secret, whatever the endpoint returns and whatever is included', async () => {
    const { report } = await checkUp(echo, {
      plan: { ...signed, include: { customers: true, bodies: true } },
    });
    const all = JSON.stringify(report);
    for (const secret of ['tok_4f3e2d1c0b9a', SECRET, 'session=abcdefgh']) expect(all).not.toContain(secret);
    expect(report.lines.find(({ id }) => id === 'E10')?.verdict).toBe('error');
  });

  test('no secret of the endpoint’s URL, of where it redirects to, or of it in a body', async () => {
    const url = 'https://cards.example/plain?token=sentinel-4f1c&sig=k7Q';
    const to = 'https://elsewhere.example/?token=sentinel-4f1c';
    const { report } = await checkUp(
      (seen) => answer({ cards: goodCards(seen), asked: seen.request.url }, { headers: [['location', to]] }),
      {
        plan: {
          ...signed,
          configs: [config('plan', { url })],
          only: ['A1'],
          include: { customers: true, bodies: true },
        },
      },
    );
    expect(report.endpoint.url).toBe('https://cards.example/plain?token=&sig=');
    expect(report.exchanges[0]?.request.url).toBe('https://cards.example/plain?token=&sig=');
    expect(report.exchanges[0]?.curl).not.toContain('k7Q');
    expect(report.exchanges[0]?.reply.headers).toContainEqual({
      name: 'location',
      value: 'https://elsewhere.example/?token=',
    });
    expect(JSON.stringify(report)).not.toContain('sentinel-4f1c');
  });

  test('customers’ emails and ids masked, and no bodies, unless they’re asked for', async () => {
    const { report } = await checkUp(echo, { plan: signed });
    const all = JSON.stringify(report).toLowerCase();
    for (const { id, email, externalId } of [ada.customer, kim]) {
      for (const text of [id, email, externalId]) expect(all).not.toContain(`${text}`);
    }
    expect(report.exchanges.every(({ reply }) => reply.body === null)).toBe(true);
    const open = await checkUp(echo, { plan: { ...signed, include: { customers: true, bodies: true } } });
    expect(JSON.stringify(open.report)).toContain('ada@grocery.example');
    expect(open.report.exchanges[0]?.reply.body).toContain('cards');
  });

  test('header values from the allow-list only', async () => {
    const { report } = await checkUp(echo, { plan: signed });
    const values = new Map(
      report.exchanges.flatMap(({ reply }) => reply.headers.map(({ name, value }) => [name, value])),
    );
    expect(values.get('content-type')).toBe('application/json');
    expect(values.get('set-cookie')).toBeNull();
    expect(values.get('x-token')).toBeNull();
  });

  test('a command for each request, with secrets and signature as shell variables', async () => {
    const { report } = await checkUp(good, { plan: signed });
    const [first] = report.exchanges;
    expect(first?.curl).toContain('-H "Authorization: $AUTHORIZATION"');
    expect(first?.curl).toContain('-H "Plain-Request-Signature: $PLAIN_REQUEST_SIGNATURE"');
  });
});

describe('where the relay takes only so many requests a minute', () => {
  test('a run keeps to it by waiting, and is complete all the same', async () => {
    const { sent, report } = await checkUp(good, { perMinute: 20 });
    expect(sent.length).toBeGreaterThan(40);
    for (const [index, { at }] of sent.entries()) {
      const twentyLater = sent[index + 20];
      expect(twentyLater === undefined ? 60_000 : twentyLater.at - at).toBeGreaterThanOrEqual(60_000);
    }
    expect(report.lines.filter(({ verdict }) => verdict === 'error')).toEqual([]);
  });

  test('and has taken them from another run, this one waits and asks again', async () => {
    const refused: Reply = {
      kind: 'refusal',
      refusal: { by: 'relay', reason: 'rate', policy: null, message: 'Wait a little.' },
    };
    const { line, report } = await checkUp((seen) => (seen.nth < 3 ? refused : good(seen)), {
      plan: plan({ only: ['A1'] }),
    });
    expect(line('A1').verdict).toBe('passed');
    expect(report.exchanges.map(({ reply }) => reply)).not.toContainEqual(refused);
  });
});

test('runCheckup needs only clock, transport and hmac', async () => {
  const { clock, hmac, transport } = {
    clock: { now: () => 0, setTimer: () => () => {} },
    hmac: async () => new Uint8Array(32),
    transport: {
      kind: 'relay' as const,
      graceMs: 0,
      unsendableHeaders: () => [],
      send: async () => answer({ cards: [] }),
    },
  };
  const report = await runCheckup(plan({ only: ['A1'] }), { clock, transport, hmac });
  expect(report.lines[0]?.findings.map(({ key }) => key)).toEqual(['plan', 'usage']);
});
