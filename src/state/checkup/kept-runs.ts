import type { StoreApi } from 'zustand/vanilla';
import type { CheckupReport } from '../../checkup/report/report.ts';
import type { CheckupState } from './state.ts';
import { parseStoredRuns, type StoredRun, storedRunOf, writeStoredRuns } from './stored-runs.ts';

/** Where runs are kept, as text. */
export interface RunStorage {
  read(): string | null;
  write(text: string): void;
}

export interface KeptRuns {
  /** Records that a run begins. Returns the previous run of the same endpoint. */
  begin(at: number, url: string): StoredRun | null;
  /** Stores the run. A stopped run isn't kept: it would look as if its lines had disappeared. */
  end(report: CheckupReport): void;
  forget(): void;
}

/** Stores runs, and keeps the store's list of them up to date. */
export function createKeptRuns(
  storage: RunStorage,
  now: () => number,
  store: Pick<StoreApi<CheckupState>, 'setState'>,
): KeptRuns {
  const read = () => parseStoredRuns(storage.read(), now());
  function write(change: Partial<ReturnType<typeof read>>): void {
    const next = { ...read(), ...change };
    storage.write(writeStoredRuns(next, now()));
    store.setState({ stored: next.runs });
  }
  return {
    begin(at, url) {
      const previous = read().runs.find((run) => run.url === url) ?? null;
      write({ running: { at, url } });
      return previous;
    },
    end(report) {
      const { runs } = read();
      write({ running: null, runs: report.ended.how === 'stopped' ? runs : [storedRunOf(report), ...runs] });
    },
    forget: () => write({ runs: [], running: null }),
  };
}
