import { expect, test } from 'vitest';
import { reportLike } from './checkup-state-fixture.ts';
import { createKeptRuns } from './kept-runs.ts';
import { parseStoredRuns } from './stored-runs.ts';

function setUp() {
  const stored = { text: null as string | null };
  const storage = {
    read: () => stored.text,
    write: (text: string) => {
      stored.text = text;
    },
  };
  const shown: unknown[] = [];
  const time = { now: 1000 };
  const kept = createKeptRuns(storage, () => time.now, { setState: (state) => shown.push(state) });
  return { kept, time, shown, stored: () => parseStoredRuns(stored.text, time.now) };
}

test('the run before is the newest one of the same endpoint', () => {
  const { kept } = setUp();
  const ended = (startedAt: number, url: string) => {
    const { endpoint } = reportLike({});
    kept.end(reportLike({ A1: 'passed' }, { startedAt, endpoint: { ...endpoint, url } }));
  };
  ended(1, 'https://a.example');
  ended(2, 'https://a.example');
  ended(3, 'https://b.example');
  expect(kept.begin(4, 'https://a.example')?.at).toBe(2);
  expect(kept.begin(5, 'https://c.example')).toBeNull();
});

test('a run is noted as going on until it ends; one that was stopped leaves nothing', () => {
  const { kept, stored } = setUp();
  kept.begin(1, 'https://a.example');
  expect(stored().running).toEqual({ at: 1, url: 'https://a.example' });
  kept.end(reportLike({}, { ended: { how: 'stopped', message: '' } }));
  expect(stored()).toMatchObject({ running: null, runs: [] });
});

test('what is forgotten is gone from the storage and from what is shown', () => {
  const { kept, stored, shown } = setUp();
  kept.end(reportLike({}));
  kept.begin(1, '');
  kept.forget();
  expect(stored()).toMatchObject({ running: null, runs: [] });
  expect(shown.at(-1)).toEqual({ stored: [] });
});
