import { writeFileSync } from 'node:fs';
import { inject, vi } from 'vitest';
import { VitestTestRunner } from 'vitest/runners';
import { awake } from './awake.ts';
import { mutationRecord } from './record.ts';
import { absolute, hashOfFile, sourcesOf, testsOf } from './room.ts';
import { type KnownTest, runTests } from './test-runs.ts';

/** Quick tests come first, since most mutants fall to one of them. */
const QUICK_MS = 30;
/**
 * Slower tests aren't used, since each would run for most of the room's mutants, and some properties try thousands of
 * documents. For mutants that are only passed while code is loaded, they would run for all of them.
 */
const SLOWEST_MS = 1500;
const SLOWEST_LOADED_MS = 300;
/** Extra time for a batch, on top of ten times what it needs, in case the machine is busy. */
const SPARE_MS = 30_000;
/** How long a test may take in unchanged code, on a busy machine. */
const UNCHANGED_MS = 120_000;

interface TestFile {
  path: string;
  tests: KnownTest[];
  /** Mutants that are only passed while the code under test is loaded. */
  loading: ReadonlySet<number>;
  /** Mutants that are passed outside of the tests each time. */
  outside: ReadonlySet<number>;
}

interface Batch {
  path: string;
  tests: KnownTest[];
  ms: number;
}

/** Runs the room's tests once for each mutant that isn't known yet, all in one process. */
export default class MutationRunner extends VitestTestRunner {
  readonly #room = inject('room');

  async onBeforeRunFiles(): Promise<void> {
    const sources = sourcesOf(this.#room);
    const paths = testsOf(this.#room);
    awake.expect(sources.reduce((sum, { mutants }) => sum + mutants.length, 0));
    const files: TestFile[] = [];
    for (const path of paths) files.push(await this.#known(path));
    const record = mutationRecord(this.#room, paths);
    const every = inject('every');
    const part = inject('part');
    for (const source of sources.filter(({ path }) => path.includes(part)))
      for (const index of source.mutants.keys()) {
        const mutant = source.first + index;
        if ((mutant + 1) % every !== 0 || record.noticed(source, index) !== undefined) continue;
        this.#isAt(`${source.path}#${index}`);
        const by = await this.#noticedBy(mutant, files);
        record.note(source, index, by === undefined ? record.survives : { by, as: hashOfFile(by) });
      }
  }

  /** Records the current place, so that the parent process can end a mutant that blocks everything. */
  #isAt(place: string): void {
    writeFileSync(absolute(`.mutation/${this.#room}.now`), place);
  }

  async #known(path: string): Promise<TestFile> {
    const goesOn = () => this.#isAt('');
    goesOn();
    vi.resetModules();
    const first = await runTests(this, path, { only: new Set(), timeout: UNCHANGED_MS });
    const again = await runTests(this, path, { timeout: UNCHANGED_MS, all: true, goesOn });
    await this.#passWithAllRuns(path, again.tests);
    const passed = new Set(again.tests.flatMap((test) => [...test.passed]));
    const loading = [...first.outside].filter((mutant) => !again.outside.has(mutant) && !passed.has(mutant));
    return {
      path,
      tests: again.tests.filter(({ ms, fails }) => ms < SLOWEST_MS && !fails),
      loading: new Set(loading),
      outside: again.outside,
    };
  }

  /** Some tests count what their properties find and need all of the runs. Those tests are left out. */
  async #passWithAllRuns(path: string, tests: readonly KnownTest[]): Promise<void> {
    const only = new Set(tests.filter(({ fails }) => fails).map(({ id }) => id));
    if (only.size === 0) return;
    awake.fewerRuns = false;
    const { failure } = await runTests(this, path, { only, timeout: UNCHANGED_MS });
    awake.fewerRuns = true;
    if (failure !== undefined) throw new Error(`Nothing is changed yet, and ${failure}`);
  }

  /** The file of tests that notices the mutant, if any does. */
  async #noticedBy(mutant: number, files: readonly TestFile[]): Promise<string | undefined> {
    const batches = files.flatMap(({ path, tests, outside }) =>
      batchesOf(path, outside.has(mutant) ? tests : tests.filter(({ passed }) => passed.has(mutant))),
    );
    const noticed = await this.#firstToFail(mutant, batches, false);
    if (noticed !== undefined) return noticed;
    const loading = files
      .filter((file) => file.loading.has(mutant))
      .flatMap(({ path, tests }) =>
        batchesOf(
          path,
          tests.filter(({ ms }) => ms < SLOWEST_LOADED_MS),
        ),
      );
    return loading.length === 0 ? undefined : this.#firstToFail(mutant, loading, true);
  }

  async #firstToFail(mutant: number, batches: Batch[], loads: boolean): Promise<string | undefined> {
    let fresh = loads;
    if (fresh) vi.resetModules();
    for (const batch of batches.sort((one, other) => one.ms - other.ms)) {
      while (!(await this.#passes(batch, mutant))) {
        // Tests that fail with the mutant must pass without it. If they don't, an earlier mutant left something
        // behind, such as a cache. Then both runs are repeated with fresh modules.
        if (loads) vi.resetModules();
        const clean = await this.#passes(batch, -1);
        if (!clean) vi.resetModules();
        if (clean || fresh) return batch.path;
        if (!(await this.#passes(batch, -1))) throw new Error(`${batch.path} fails without any change.`);
        fresh = true;
      }
    }
    if (loads) vi.resetModules();
    return undefined;
  }

  async #passes({ path, tests, ms }: Batch, mutant: number): Promise<boolean> {
    this.#isAt(`${mutant}`);
    const steps = new Map(tests.map((test) => [test.id, test.steps]));
    awake.mutant = mutant;
    const run = await runTests(this, path, {
      only: new Set(steps.keys()),
      timeout: SPARE_MS + 10 * ms,
      stepsOf: (id) => 200_000 + 20 * (steps.get(id) ?? 500_000),
    });
    awake.mutant = -1;
    if (run.failure === undefined && run.tests.length < tests.length)
      throw new Error(`${path} did not run all the tests it should.`);
    return run.failure === undefined;
  }
}

function batchesOf(path: string, tests: readonly KnownTest[]): Batch[] {
  const quick = tests.filter(({ ms }) => ms < QUICK_MS);
  const slow = tests.filter(({ ms }) => ms >= QUICK_MS).map((test) => [test]);
  return [quick, ...slow]
    .filter((batch) => batch.length > 0)
    .map((batch) => ({ path, tests: batch, ms: batch.reduce((sum, { ms }) => sum + ms, 0) }));
}
