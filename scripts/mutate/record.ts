import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { absolute, hashOf, hashOfFile, type Source } from './room.ts';

/**
 * What is known about a mutant: which test file noticed it, with that file's hash, or that none did. A mutant that
 * blocked all tests also counts as noticed.
 */
const findingSchema = z.union([
  z.object({ by: z.string(), as: z.string() }),
  z.object({ survives: z.string() }),
  z.object({ hangs: z.literal(true) }),
]);
type Finding = z.infer<typeof findingSchema>;

const lineSchema = z.tuple([z.string(), findingSchema]);

/** What earlier runs found out about a room's mutants, as far as it's still valid. */
export interface MutationRecord {
  /** Whether the tests notice the mutant, or undefined if that isn't known. */
  noticed: (source: Source, index: number) => boolean | undefined;
  note: (source: Source, index: number, finding: Finding) => void;
  /** The finding that no test in its current state noticed the mutant. */
  survives: Finding;
}

const keyOf = ({ path, code }: Source, index: number) => hashOf(path, code, String(index));

export function mutationRecord(room: string, tests: readonly string[]): MutationRecord {
  mkdirSync(absolute('.mutation'), { recursive: true });
  const file = absolute(`.mutation/${room}.jsonl`);
  const now = new Map(tests.map((path) => [path, hashOfFile(path)]));
  const all = hashOf(...now.values());
  const known = new Map<string, Finding>();
  for (const line of existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []) {
    if (line === '') continue;
    const [key, finding] = lineSchema.parse(JSON.parse(line));
    known.set(key, finding);
  }
  return {
    noticed: (source, index) => {
      const finding = known.get(keyOf(source, index));
      if (finding === undefined) return undefined;
      if ('hangs' in finding) return true;
      if ('by' in finding) return now.get(finding.by) === finding.as ? true : undefined;
      return finding.survives === all ? false : undefined;
    },
    note: (source, index, finding) => {
      const key = keyOf(source, index);
      known.set(key, finding);
      appendFileSync(file, `${JSON.stringify([key, finding])}\n`);
    },
    survives: { survives: all },
  };
}
