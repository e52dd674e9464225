import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { absolute, hashOf, hashOfFile, type Source } from './room.ts';

/**
 * What was found out about a mutant: which file of tests noticed it, as it was then; or that none of them did.
 * Where all waited for a mutant to end, that was noticed, too.
 */
const findingSchema = z.union([
  z.object({ by: z.string(), as: z.string() }),
  z.object({ survives: z.string() }),
  z.object({ hangs: z.literal(true) }),
]);
type Finding = z.infer<typeof findingSchema>;

const lineSchema = z.tuple([z.string(), findingSchema]);

/** What earlier runs found out about a room's mutants, as long as it still holds. */
export interface MutationRecord {
  /** Whether the tests notice the mutant; undefined where that isn't known. */
  noticed: (source: Source, index: number) => boolean | undefined;
  note: (source: Source, index: number, finding: Finding) => void;
  /** Where all tests survived a mutant as they are now. */
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
