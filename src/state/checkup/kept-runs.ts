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
  /** Notes that a run begins; gives the one before it, of the same endpoint. */
  begin(at: number, url: string): StoredRun | null;
  /** A run that was stopped isn't kept: it would look as if its lines were gone. */
  end(report: CheckupReport): void;
  forget(): void;
}

/** Writes runs down, and shows the store what is kept. */
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
