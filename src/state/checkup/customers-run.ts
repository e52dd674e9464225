import type { StoreApi } from 'zustand/vanilla';
import type { CheckupPorts } from '../../checkup/asking/plan.ts';
import type { CustomerRow } from '../../checkup/report/report.ts';
import { runCheckup } from '../../checkup/run.ts';
import { activeConfigs } from '../../protocol/config.ts';
import type { LoadSetup } from '../../protocol/engine.ts';
import { planOf } from './chosen-api.ts';
import type { CheckupState } from './state.ts';
import { throttled } from './throttled.ts';

const MANY_AT_ONCE = 10;
/** How many characters of one response, and of all together, are kept to draw the cards small. */
const MAX_ANSWER = 64 * 1024;
const MAX_ANSWERS = 8 * 1024 * 1024;

interface CustomersRunDeps {
  store: Pick<StoreApi<CheckupState>, 'getState' | 'setState'>;
  ports: CheckupPorts;
  chosenSetup(): LoadSetup | string;
  isOnline(): boolean;
}

export interface CustomersRunner {
  start(): Promise<void>;
  stop(): void;
}

/** Runs the check-up for every customer of the list. */
export function createCustomersRun({
  store,
  ports,
  chosenSetup,
  isOnline,
}: CustomersRunDeps): CustomersRunner {
  let abort: AbortController | null = null;
  const fail = (problem: string) => store.setState(({ run }) => ({ run: { ...run, problem } }));

  async function start(): Promise<void> {
    const { customers: before, list } = store.getState();
    if (before.phase === 'running' || list.customers.length === 0) return;
    const chosen = chosenSetup();
    if (typeof chosen === 'string') return fail(chosen);
    if (!isOnline()) return fail('This computer is offline. Connect it, then load the customers.');
    const controller = new AbortController();
    abort = controller;
    const keys = activeConfigs(chosen.configs).map(({ key }) => key);
    const total = list.customers.length;
    const rows: CustomerRow[] = [];
    const answers = new Map<number, string>();
    let room = MAX_ANSWERS;
    const show = (phase: 'running' | 'done') => {
      const sorted = [...rows].sort((a, b) => a.index - b.index);
      store.setState(({ run }) => ({
        run: { ...run, problem: null },
        customers: { phase, rows: sorted, answers: new Map(answers), keys, total },
      }));
    };
    show('running');
    const telling = throttled(ports.clock, () => show('running'));
    await runCheckup(
      {
        ...planOf(chosen, store.getState()),
        include: { customers: true },
        only: ['B12'],
        concurrency: MANY_AT_ONCE,
      },
      ports,
      ({ row, rowBody }) => {
        if (row === null) return;
        rows.push(row);
        if (rowBody !== null && rowBody.length <= Math.min(MAX_ANSWER, room)) {
          room -= rowBody.length;
          answers.set(row.index, rowBody);
        }
        telling.soon();
      },
      controller.signal,
    );
    telling.stop();
    abort = null;
    show('done');
  }

  return { start, stop: () => abort?.abort() };
}
