import type { StoreApi } from 'zustand/vanilla';
import type { CheckupPorts } from '../../checkup/asking/plan.ts';
import { type CheckupProgress, plannedRequests, runCheckup } from '../../checkup/run.ts';
import type { LoadSetup } from '../../protocol/engine.ts';
import { redactUrl } from '../../protocol/redact-url.ts';
import { planOf } from './chosen-api.ts';
import type { KeptRuns } from './kept-runs.ts';
import { type CheckupState, IDLE_RUN, type Run } from './state.ts';
import { throttled } from './throttled.ts';
import { withLine } from './with-line.ts';

interface EndpointRunDeps {
  store: Pick<StoreApi<CheckupState>, 'getState' | 'setState'>;
  ports: CheckupPorts;
  kept: KeptRuns;
  chosenSetup(): LoadSetup | string;
  isOnline(): boolean;
}

export interface EndpointRun {
  start(): Promise<void>;
  stop(): void;
  /** Runs one scenario again and replaces its line. */
  again(id: string): Promise<void>;
  dispose(): void;
}

/** Runs the check-up for the form's customer, either all of it or one scenario. */
export function createEndpointRun({
  store,
  ports,
  kept,
  chosenSetup,
  isOnline,
}: EndpointRunDeps): EndpointRun {
  const { clock } = ports;
  let whole: AbortController | null = null;
  const single = new Set<AbortController>();
  const patch = (change: Partial<Run>) => store.setState(({ run }) => ({ run: { ...run, ...change } }));

  async function start(): Promise<void> {
    if (store.getState().run.phase === 'running') return;
    const chosen = chosenSetup();
    if (typeof chosen === 'string') return patch({ problem: chosen });
    if (!isOnline())
      return patch({ problem: 'This computer is offline. Connect it, then run the check-up.' });
    const plan = planOf(chosen, store.getState());
    const startedAt = clock.now();
    const controller = new AbortController();
    whole = controller;
    const previous = kept.begin(startedAt, redactUrl(chosen.configs[0]?.url.trim() ?? ''));
    store.setState({ previous, interruptedAt: null });
    patch({ ...IDLE_RUN, phase: 'running', progress: { done: 0, total: plannedRequests(plan), startedAt } });
    let latest: CheckupProgress | null = null;
    const telling = throttled(clock, () => {
      if (latest === null || controller.signal.aborted) return;
      const { requestsDone, requestsTotal, running } = latest;
      patch({
        report: latest.report(),
        running,
        progress: { done: requestsDone, total: requestsTotal, startedAt },
      });
    });
    const report = await runCheckup(
      plan,
      ports,
      (progress) => {
        latest = progress;
        telling.soon();
      },
      controller.signal,
    );
    telling.stop();
    whole = null;
    patch({ phase: 'done', report, running: [], progress: null });
    kept.end(report);
  }

  async function again(id: string): Promise<void> {
    const { run } = store.getState();
    const chosen = chosenSetup();
    if (run.report === null || run.phase === 'running' || run.again.includes(id)) return;
    if (typeof chosen === 'string') return patch({ problem: chosen });
    patch({ again: [...run.again, id], problem: null });
    const controller = new AbortController();
    single.add(controller);
    const plan = { ...planOf(chosen, store.getState()), only: [id] };
    const report = await runCheckup(plan, ports, undefined, controller.signal);
    single.delete(controller);
    const now = store.getState().run;
    const [line] = report.lines;
    const left = now.again.filter((one) => one !== id);
    patch(
      line === undefined || now.report === null
        ? { again: left }
        : { again: left, report: withLine(now.report, line, report) },
    );
  }

  return {
    start,
    stop: () => whole?.abort(),
    again,
    dispose() {
      whole?.abort();
      for (const controller of single) controller.abort();
    },
  };
}
