import type { File, Suite, Test } from '@vitest/runner';
import { vi } from 'vitest';
import { startTests } from 'vitest/internal/browser';
import { type VitestRunner, VitestTestRunner } from 'vitest/runners';
import { awake } from './awake.ts';
import { absolute } from './room.ts';

/** What a test costs and which mutants it passes in unchanged code. */
export interface KnownTest {
  id: string;
  /** Processor time, so that it's the same on a busy machine. */
  ms: number;
  steps: number;
  fails: boolean;
  passed: ReadonlySet<number>;
}

export interface Run {
  /** What went wrong first, if anything did. */
  failure: string | undefined;
  tests: KnownTest[];
  /** The mutants that were passed while the file was loaded, and outside of its tests. */
  outside: Set<number>;
}

interface Wanted {
  /** The tests to run, instead of all of them. */
  only?: ReadonlySet<string>;
  /** Whether to continue when a test fails. */
  all?: boolean;
  timeout: number;
  /** How many steps a test may take. With an empty id, how many loading the file may take. */
  stepsOf?: (id: string) => number;
  /** Called after each test. */
  goesOn?: () => void;
}

/** Runs a test file, or only some of its tests, normally until the first failure. */
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
    // That hook is what is running right now.
    onBeforeRunFiles: () => {},
    // The outer runner's own would stop the outer run.
    cancel: VitestTestRunner.prototype.cancel,
    // Load the file again each time, since that registers its tests.
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
  // Vitest itself fails on an uncaught error.
  const uncaught = (error: unknown) => {
    run.failure ??= `${path}: nobody catches ${error}`;
  };
  const stop = onUncaught(uncaught);
  const [file] = await startTests([absolute(path)], runner);
  await new Promise((resolve) => setImmediate(resolve));
  stop();
  for (const mutant of awake.takePassed()) run.outside.add(mutant);
  awake.limit = Number.POSITIVE_INFINITY;
  // A test that failed halfway may have left them behind.
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
  if (file?.result?.state === 'fail') run.failure ??= `${path}: ${file.result.errors?.[0]?.message}`;
  return run;
}

const UNCAUGHT = ['unhandledRejection', 'uncaughtException'];

/** Replaces all other listeners for uncaught errors with this one, until the returned function is called. */
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
