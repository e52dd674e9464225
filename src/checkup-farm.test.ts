import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHECKUP_FAULTS, type CheckupFault } from '../e2e/peers/checkup/fault-farm.ts';
import { GOOD_ENDPOINTS } from '../e2e/peers/checkup/good-endpoints.ts';
import type { CheckupReport } from './checkup/report/report.ts';
import { SCENARIOS } from './checkup/scenarios/table.ts';
import {
  checkGood,
  checkInMemory,
  checkOnTheWire,
  FEWER,
  startRelay,
  tableOf,
} from './checkup-farm-fixture.ts';

/**
 * The check-up against endpoints that are correct or do one thing wrong. `npm run farm` sends everything through a real
 * relay. Here, only what needs a connection goes through it, and the rest runs on a clock that doesn't wait.
 */
const WHOLE = process.env.FARM === 'whole';
const SLOW_MS = 120_000;

let relay: Awaited<ReturnType<typeof startRelay>>;

beforeAll(async () => {
  relay = await startRelay();
});

afterAll(() => relay.close());

const isFound = ({ verdict }: { verdict: string }) => ['error', 'warning', 'note'].includes(verdict);

describe('the fault farm', () => {
  const reports = new Map<CheckupFault, CheckupReport>();

  test.each(
    CHECKUP_FAULTS.map((fault) => [`${fault.foundBy} finds an endpoint that ${fault.name}`, fault] as const),
  )(
    '%s',
    async (_title, fault) => {
      const report = await (WHOLE || fault.onTheWire === true
        ? checkOnTheWire(fault, relay.ports)
        : checkInMemory(fault));
      reports.set(fault, report);
      expect(report.lines.find(({ id }) => id === fault.foundBy)).toSatisfy(isFound);
      // An endpoint whose certificate isn't trusted can't be reached.
      expect(report.ended.how).toBe(fault.tls === undefined ? 'complete' : 'no-answer');
      const broken = report.lines.filter(({ found }) => found.includes('bug in the playground'));
      expect(broken).toEqual([]);
    },
    SLOW_MS,
  );

  test('has an endpoint for every scenario', () => {
    const found = new Set(CHECKUP_FAULTS.map(({ foundBy }) => foundBy));
    expect(SCENARIOS.map(({ id }) => id).filter((id) => !found.has(id))).toEqual([]);
  });

  test('the table of faults and scenarios', () => {
    console.info(tableOf(reports));
    expect(reports.size).toBe(CHECKUP_FAULTS.length);
  });
});

describe('a good endpoint gets no error and no warning', () => {
  test.each(GOOD_ENDPOINTS.map((endpoint) => [endpoint.name, endpoint] as const))(
    '%s',
    async (_name, endpoint) => {
      const report = await checkGood(endpoint, WHOLE ? {} : { only: FEWER }, relay.ports);
      const reported = report.lines
        .filter(({ verdict }) => verdict === 'error' || verdict === 'warning')
        .map(({ id, found }) => `${id}: ${found}`);
      expect(reported).toEqual([]);
      expect(report.ended.how).toBe('complete');
    },
    SLOW_MS,
  );
});
