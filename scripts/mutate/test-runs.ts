import type { File, Suite, Test } from '@vitest/runner';
import { vi } from 'vitest';
import { startTests } from 'vitest/internal/browser';
import { type VitestRunner, VitestTestRunner } from 'vitest/runners';
import { awake } from './awake.ts';
import { absolute } from './room.ts';

/** What a test costs and passes when nothing is changed. */
export interface KnownTest {
  id: string;
  /** Of the processor, so that it's the same on a busy machine. */
  ms: number;
  steps: number;
  fails: boolean;
  passed: ReadonlySet<number>;
}

export interface Run {
  /** What went wrong first, if anything did. */
  failure: string | undefined;
  tests: KnownTest[];
  /** The mutants that were passed while the file was read, and outside of its tests. */
  outside: Set<number>;
}

interface Wanted {
  /** The tests to run, in place of all of them. */
  only?: ReadonlySet<string>;
  /** Whether it goes on when a test fails. */
  all?: boolean;
  timeout: number;
  /** How many steps a test may take, and with an empty name reading the file. */
  stepsOf?: (id: string) => number;
  /** Called after each test. */
  goesOn?: () => void;
}

/** Runs a file of tests, or only some of its tests, as a rule until the first one fails. */
export async function runTests(
  outer: VitestTestRunner,
  path: string,
  { only, all = false, timeout, stepsOf, goesOn }: Wanted,
): Promise<Run> {
  const run: Run = { failure: undefined, tests: [], outside: new Set() };
  awake.takePassed();
  awake.limit = stepsOf === undefined ? Number.POSITIVE_INFINITY : stepsOf('');
  awake.steps = 0;
  let cpu = process.cpuUsage();
  const runner: VitestRunner = Object.assign(Object.create(outer), {
    config: { ...outer.config, setupFiles: [], testTimeout: timeout, hookTimeout: timeout },
    // This is what is going on right now.
    onBeforeRunFiles: () => {},
    // The outer runner's own would stop the outer run.
    cancel: VitestTestRunner.prototype.cancel,
    // Each time, the file is read again, since that registers its tests.
    importFile: () => outer.importFile(absolute(path), 'setup'),
    onCollectStart: () => {},
    onCollected: ([file]: File[]) => {
      if (file !== undefined && only !== undefined) keepOnly(file, only);
    },
    onCleanupWorkerContext: () => {},
    onTaskUpdate: () => Promise.resolve(),
    onAfterRunFiles: () => {},
    onBeforeTryTask(test: Test) {
      for (const mutant of awake.takePassed()) run.outside.add(mutant);
      awake.limit = stepsOf?.(test.id) ?? Number.POSITIVE_INFINITY;
      awake.steps = 0;
      cpu = process.cpuUsage();
      outer.onBeforeTryTask(test);
    },
    onAfterRunTask(test: Test) {
      const { state, errors } = test.result ?? {};
      const { user, system } = process.cpuUsage(cpu);
      goesOn?.();
      run.tests.push({
        id: test.id,
        ms: (user + system) / 1000,
        steps: awake.steps,
        fails: state === 'fail',
        passed: awake.takePassed(),
      });
      if (state !== 'fail') return;
      run.failure ??= `${test.name}: ${errors?.[0]?.message}`;
      if (!all) runner.cancel?.('test-failure');
    },
  });
  // Vitest itself ends in failure where nobody catches an error.
  const uncaught = (error: unknown) => {
    run.failure ??= `${path}: nobody catches ${error}`;
  };
  const stop = onUncaught(uncaught);
  const [file] = await startTests([absolute(path)], runner);
  await new Promise((resolve) => setImmediate(resolve));
  stop();
  for (const mutant of awake.takePassed()) run.outside.add(mutant);
  awake.limit = Number.POSITIVE_INFINITY;
  // A test that failed half-way may have left them behind.
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
  if (file?.result?.state === 'fail') run.failure ??= `${path}: ${file.result.errors?.[0]?.message}`;
  return run;
}

const UNCAUGHT = ['unhandledRejection', 'uncaughtException'];

/** Hands on what nobody catches, in place of everyone else who listens; until the function returned is called. */
function onUncaught(listener: (error: unknown) => void): () => void {
  const others = UNCAUGHT.map((event) => process.rawListeners(event));
  for (const event of UNCAUGHT) process.removeAllListeners(event).on(event, listener);
  return () => {
    for (const [index, event] of UNCAUGHT.entries()) {
      process.removeAllListeners(event);
      for (const other of others[index] ?? []) process.on(event, (...args) => other(...args));
    }
  };
}

function keepOnly(suite: Suite, only: ReadonlySet<string>): boolean {
  let any = false;
  for (const task of suite.tasks) {
    const kept = task.type === 'suite' ? keepOnly(task, only) : only.has(task.id);
    if (!kept) task.mode = 'skip';
    any ||= kept;
  }
  return any;
}
