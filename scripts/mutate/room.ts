import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Mutant, mutantsOf } from './mutants.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** The rooms that can be changed, and where their tests are. */
export const TESTS: Readonly<Record<string, readonly string[]>> = {
  json: ['src/json'],
  markdown: ['src/markdown'],
  cards: ['src/cards'],
  protocol: ['src/protocol', 'src/state/workspace', 'src/features/reference'],
  'share-link': ['src/share-link'],
  relay: ['src/relay'],
  state: ['src/state'],
};

/** A file of the room with its mutants, whose numbers continue from the files before it. */
export interface Source {
  path: string;
  code: string;
  first: number;
  mutants: Mutant[];
}

const isTest = /(?<!-cost|-steps)\.test\.tsx?$/;
const filesIn = (folder: string) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .sort();

/** The room's code, except what only tests use. */
export function sourcesOf(room: string): Source[] {
  let first = 0;
  return filesIn(`src/${room}`)
    .filter(
      (path) => /(?<!\.test|\.d|-fixture)\.ts$/.test(path) && !/\/testing\/|\/test-|\/fake-clock/.test(path),
    )
    .map((path) => {
      const code = readFileSync(join(ROOT, path), 'utf8');
      const source = { path, code, first, mutants: mutantsOf(code) };
      first += source.mutants.length;
      return source;
    });
}

/** The test files that should notice changes to the room. */
export const testsOf = (room: string): string[] =>
  (TESTS[room] ?? []).flatMap(filesIn).filter((path) => isTest.test(path));

export const absolute = (path: string): string => join(ROOT, path);

export const hashOf = (...texts: string[]): string =>
  createHash('sha256').update(texts.join('\0')).digest('hex').slice(0, 16);

export const hashOfFile = (path: string): string => hashOf(readFileSync(absolute(path), 'utf8'));
