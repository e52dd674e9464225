import type { Clock } from '../../../protocol/ports.ts';
import type { WorkflowSimulation } from '../../../state/document/panel.ts';

/** The latest execution of a button's workflow, in Plain's words; the run itself is simulated. */
export interface WorkflowRun {
  status: 'QUEUED' | 'RUNNING' | 'SUCCESS' | 'FAILED';
  /** Milliseconds since the epoch. */
  startedAt: number;
  endedAt: number | null;
  /** Why it failed. */
  message: string | null;
}

/** The runs of one panel, by button. A run continues even when its button isn't drawn. */
export interface WorkflowRuns {
  get(button: string): WorkflowRun | null;
  subscribe(onChange: () => void): () => void;
  /** Does nothing while the button's last run is in progress. `onEnd` gets the finished run. */
  start(button: string, simulation: WorkflowSimulation, onEnd: (run: WorkflowRun) => void): void;
  dispose(): void;
}

const QUEUED_MS = 250;
const RUNNING_MS = { success: 900, failure: 900, slow: 8000 } as const;

export function isUnderWay(run: WorkflowRun | null): boolean {
  return run !== null && run.endedAt === null;
}

export function createWorkflowRuns(clock: Clock): WorkflowRuns {
  const runs = new Map<string, WorkflowRun>();
  const timers = new Map<string, () => void>();
  const listeners = new Set<() => void>();

  function put(button: string, run: WorkflowRun): void {
    runs.set(button, run);
    for (const listener of [...listeners]) listener();
  }

  function after(button: string, ms: number, then: () => void): void {
    timers.set(button, clock.setTimer(then, ms));
  }

  return {
    get: (button) => runs.get(button) ?? null,
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    start(button, { outcome, failureMessage }, onEnd) {
      if (isUnderWay(runs.get(button) ?? null)) return;
      const startedAt = clock.now();
      put(button, { status: 'QUEUED', startedAt, endedAt: null, message: null });
      after(button, QUEUED_MS, () => {
        put(button, { status: 'RUNNING', startedAt, endedAt: null, message: null });
        after(button, RUNNING_MS[outcome], () => {
          timers.delete(button);
          const failed = outcome === 'failure';
          const run: WorkflowRun = {
            status: failed ? 'FAILED' : 'SUCCESS',
            startedAt,
            endedAt: clock.now(),
            message: failed ? failureMessage : null,
          };
          put(button, run);
          onEnd(run);
        });
      });
    },
    dispose() {
      for (const cancel of timers.values()) cancel();
      timers.clear();
    },
  };
}

/** The same run for every button, for a picture of it. */
export function stillRun(run: WorkflowRun): WorkflowRuns {
  return {
    get: () => run,
    subscribe: () => () => undefined,
    start: () => undefined,
    dispose: () => undefined,
  };
}
