import { describe, expect, test } from 'vitest';
import { ada, answer, config, goodCards, hmac } from '../../checkup/checkup-fixture.ts';
import { createFakeClock } from '../../protocol/fake-clock.ts';
import type { Reply, Transport } from '../../protocol/ports.ts';
import { createCheckup } from './checkup.ts';

const DAY_MS = 86_400_000;

/** A check-up and its storage, against an endpoint that a test can change between runs. */
function open({ kept = null as string | null, online = true, fault = null as string | null } = {}) {
  const clock = createFakeClock();
  const stored = { text: kept };
  const endpoint = { answersStrangers: false };
  const sent: string[] = [];
  const transport: Transport = {
    kind: 'relay',
    graceMs: 0,
    unsendableHeaders: () => [],
    send({ body }): Promise<Reply> {
      const { cardKeys, customer } = JSON.parse(body);
      sent.push(body);
      const isStranger = String(customer.email).startsWith('nobody-');
      const cards = isStranger && !endpoint.answersStrangers ? [] : goodCards({ keys: cardKeys, customer });
      return new Promise((resolve) => clock.setTimer(() => resolve(answer({ cards })), 20));
    },
  };
  const checkup = createCheckup({
    setup: () =>
      fault ?? {
        configs: [
          config('plan'),
          config('usage'),
          config('plan', { id: 'other', url: 'https://other.example/cards' }),
        ],
        context: ada,
        sender: { workspaceId: 'w_1', signingSecret: '' },
        limitMs: 4000,
      },
    ports: { clock, transport, hmac },
    storage: {
      read: () => stored.text,
      write: (text) => {
        stored.text = text;
      },
    },
    isOnline: () => online,
  });
  const state = () => checkup.store.getState();
  async function run() {
    checkup.start();
    while (state().run.phase === 'running') await clock.advance(100);
  }
  const verdict = (id: string) => state().run.report?.lines.find((line) => line.id === id)?.verdict;
  return { checkup, clock, stored, endpoint, sent, state, run, verdict };
}

describe('a run', () => {
  test('shows lines as they come, and ends with a report', async () => {
    const { checkup, clock, state, verdict } = open();
    checkup.start();
    await clock.advance(300);
    expect(state().run.phase).toBe('running');
    expect(state().run.report?.lines.length).toBeGreaterThan(0);
    expect(state().run.progress?.done).toBeGreaterThan(0);
    while (state().run.phase === 'running') await clock.advance(100);
    expect(verdict('B1')).toBe('error');
    expect(state().run.progress).toBeNull();
  });

  test('tells at most ten times in a second how far it is', async () => {
    const { checkup, clock, state } = open();
    const reports = new Set<unknown>();
    checkup.store.subscribe(({ run }) => reports.add(run.report));
    checkup.start();
    await clock.advance(1000);
    expect(state().run.phase).toBe('running');
    reports.delete(null);
    expect(reports.size).toBeLessThanOrEqual(10);
    expect(reports.size).toBeGreaterThan(5);
  });

  test('that goes on isn’t begun once more, and ends with the page', async () => {
    const { checkup, clock, sent, state } = open();
    checkup.start();
    await clock.advance(30);
    const { progress } = state().run;
    checkup.start();
    expect(state().run.progress).toBe(progress);
    checkup.dispose();
    const before = sent.length;
    await clock.advance(1000);
    expect(sent).toHaveLength(before);
    expect(clock.pendingTimers()).toBe(0);
  });

  test('doesn’t begin where the form can’t be loaded, and says why until one begins', async () => {
    const { checkup, state } = open({ fault: 'Enter a URL.' });
    checkup.start();
    expect(state().run).toMatchObject({ phase: 'idle', problem: 'Enter a URL.' });
    expect([checkup.apis(), checkup.planned().requests]).toEqual([[], 0]);
  });

  test('of one scenario needs a report, and is shown while it goes on, each once', async () => {
    const { checkup, clock, sent, state, run } = open();
    checkup.change({ groups: ['A'] });
    checkup.again('A1');
    expect(state().run.again).toEqual([]);
    await run();
    const before = sent.length;
    for (const id of ['A1', 'A2', 'A1']) checkup.again(id);
    expect(state().run.again).toEqual(['A1', 'A2']);
    await clock.advance(2000);
    expect(state().run.again).toEqual([]);
    expect(state().run.report?.requests).toBe(sent.length);
    expect(sent.length).toBeGreaterThan(before);
    checkup.again('A1');
    checkup.dispose();
    const last = sent.length;
    await clock.advance(2000);
    expect(sent).toHaveLength(last);
  });

  test('is of one API at a time', async () => {
    const { checkup, run, state } = open();
    expect(checkup.apis().map(({ url }) => url)).toEqual([
      'https://cards.example/plain',
      'https://other.example/cards',
    ]);
    checkup.chooseApi(1);
    await run();
    expect(state().run.report?.endpoint).toMatchObject({
      url: 'https://other.example/cards',
      keys: ['plan'],
    });
  });

  test('takes the permission to probe back when another API is chosen', () => {
    const { checkup, state } = open();
    checkup.change({ probing: 'cards.example' });
    checkup.chooseApi(1);
    expect(state().settings.probing).toBeNull();
  });

  test('doesn’t begin offline, and says so', async () => {
    const { run, state, sent } = open({ online: false });
    await run();
    expect(state().run.problem).toBe('This computer is offline. Connect it, then run the check-up.');
    expect(sent).toEqual([]);
  });

  test('that is stopped isn’t kept', async () => {
    const { checkup, clock, state } = open();
    checkup.start();
    await clock.advance(300);
    checkup.stop();
    await clock.advance(300);
    expect(state().run.report?.ended.how).toBe('stopped');
    expect(state().stored).toEqual([]);
  });

  test('of one scenario takes the place of its line', async () => {
    const { checkup, clock, endpoint, run, state, verdict } = open();
    await run();
    endpoint.answersStrangers = true;
    checkup.again('B1');
    await clock.advance(200);
    expect(verdict('B1')).toBe('passed');
    expect(state().run.report?.totals.error).toBe(0);
    const line = state().run.report?.lines.find(({ id }) => id === 'B1');
    const ids = new Set(state().run.report?.exchanges.map(({ id }) => id));
    expect(line?.exchanges.every((id) => ids.has(id))).toBe(true);
  });
});

describe('what is kept', () => {
  test('is verdicts, times and shapes, without the customer or anything a response said', async () => {
    const { run, stored } = open();
    await run();
    expect(JSON.parse(stored.text ?? '')).toMatchObject({
      version: 1,
      running: null,
      runs: [
        {
          url: 'https://cards.example/plain',
          verdicts: { A1: 'passed', B1: 'error' },
          shapes: { plan: 'Text' },
        },
      ],
    });
    for (const text of [ada.customer.email, ada.customer.id, 'user_815', 'tok_', 'plan of']) {
      expect(stored.text).not.toContain(text);
    }
  });

  test('is compared with the next run', async () => {
    const { run, state } = open();
    await run();
    expect(state().previous).toBeNull();
    await run();
    expect(state().previous?.verdicts.B1).toBe('error');
  });

  test('goes after 30 days, and when it is deleted', async () => {
    const first = open();
    await first.run();
    const kept = first.stored.text;
    const later = open({ kept });
    expect(later.state().stored).toHaveLength(1);
    later.checkup.forget();
    expect(later.state().stored).toEqual([]);
    const old = open({ kept: (kept ?? '').replace(/"at":\d+/, `"at":${1_700_000_000_000 - 31 * DAY_MS}`) });
    expect(old.state().stored).toEqual([]);
  });

  test('never grows beyond its bound', async () => {
    const { run, stored, state } = open();
    await run();
    const { runs } = JSON.parse(stored.text ?? '');
    stored.text = JSON.stringify({
      version: 1,
      running: null,
      runs: Array.from({ length: 500 }, () => runs[0]),
    });
    await run();
    expect(stored.text.length).toBeLessThan(210_000);
    expect(state().stored.length).toBeLessThan(500);
  });

  test('says that a run ended with its tab', async () => {
    const first = open();
    first.checkup.start();
    await first.clock.advance(100);
    expect(open({ kept: first.stored.text }).state().interruptedAt).toBe(1_700_000_000_000);
  });

  test.each(['{', 'null', '{"version":2}', '{"version":1,"runs":[{}],"running":null}'])(
    'starts without former runs from %s',
    (kept) => {
      expect(open({ kept }).state()).toMatchObject({ stored: [], interruptedAt: null });
    },
  );
});

describe('a list of customers', () => {
  test('is loaded where there is somebody on it, the computer is online, and the form can be loaded', () => {
    const list = 'email\na@shop.example';
    const empty = open();
    empty.checkup.startCustomers();
    expect(empty.state().customers.phase).toBe('idle');
    const offline = open({ online: false });
    offline.checkup.readList(list);
    offline.checkup.startCustomers();
    expect(offline.state().run.problem).toContain('This computer is offline.');
    const faulty = open({ fault: 'Enter a URL.' });
    faulty.checkup.readList(list);
    faulty.checkup.startCustomers();
    expect(faulty.state()).toMatchObject({ run: { problem: 'Enter a URL.' }, customers: { phase: 'idle' } });
  });

  test('is shown in its order, with the keys and answers, and takes a problem that was told back', async () => {
    const { checkup, clock, sent, state } = open();
    checkup.readList('email,id\nada@grocery.example,c_ada\nb@shop.example,c_b\nc@shop.example,c_c');
    expect(checkup.plannedCustomers().requests).toBe(3);
    checkup.startCustomers();
    checkup.startCustomers();
    expect(state().customers).toMatchObject({
      phase: 'running',
      rows: [],
      keys: ['plan', 'usage'],
      total: 3,
    });
    await clock.advance(1000);
    const { phase, rows, answers } = state().customers;
    expect([phase, rows.map(({ index }) => index), [...answers.keys()].sort()]).toEqual([
      'done',
      [0, 1, 2],
      [0, 1, 2],
    ]);
    expect(sent.filter((body) => body.includes('b@shop.example'))).toHaveLength(1);
    expect(state().run.problem).toBeNull();
    checkup.readList('email\nz@shop.example');
    expect(state().customers.phase).toBe('idle');
  });

  test('runs ten at a time, row by row, and can be stopped', async () => {
    const { checkup, clock, state } = open();
    const rows = Array.from({ length: 100 }, (_, index) => `a${index}@shop.example,c_${index}`);
    checkup.readList(['email,id', ...rows].join('\n'));
    checkup.startCustomers();
    await clock.advance(150);
    expect(state().customers.phase).toBe('running');
    expect(state().customers.rows.length).toBeGreaterThan(0);
    checkup.stopCustomers();
    await clock.advance(200);
    expect(state().customers.phase).toBe('done');
    expect(state().customers.rows.length).toBeLessThan(100);
  });
});
