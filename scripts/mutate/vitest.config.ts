import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { switched } from './mutants.ts';
import { absolute, sourcesOf } from './room.ts';

const ROOM = process.env.MUTATE_ROOM ?? '';
const sources = new Map(sourcesOf(ROOM).map((source) => [absolute(source.path), source]));

const fewerRuns = absolute('scripts/mutate/fewer-runs.ts');

/** What `scripts/mutate.mjs` runs: one worker with the room's code and all of its mutants. */
export default defineConfig({
  plugins: [
    {
      name: 'mutate',
      enforce: 'pre',
      resolveId(id, importer) {
        return id === 'fast-check' && importer !== fewerRuns ? fewerRuns : null;
      },
      load(id) {
        const source = sources.get(id);
        return source === undefined ? null : switched(readFileSync(id, 'utf8'), source.first);
      },
    },
  ],
  test: {
    root: absolute('.'),
    include: ['scripts/mutate/every-mutant.ts'],
    runner: './scripts/mutate/runner.ts',
    setupFiles: ['./scripts/loopback-only/hold-unit-tests.ts'],
    pool: 'threads',
    isolate: false,
    silent: true,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    provide: { room: ROOM, every: Number(process.env.MUTATE_EVERY ?? 1), part: process.env.MUTATE_IN ?? '' },
  },
});

declare module 'vitest' {
  interface ProvidedContext {
    room: string;
    every: number;
    part: string;
  }
}
