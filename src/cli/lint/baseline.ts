import { readFile } from 'node:fs/promises';
import { array, int, literal, minimum, record, strictObject, string } from 'zod/mini';
import type { LintedFile, LintFinding, LintReport } from '../../reports/lint/lint-report.ts';
import { UsageError } from '../command/usage-error.ts';
import { failureWords } from '../files/failure-words.ts';
import { parseJsonFile } from '../files/parse-json-file.ts';

const count = int().check(minimum(0));
const knownFinding = strictObject({ code: string(), text: string(), count });
const baseline = strictObject({
  version: literal(1),
  files: record(string(), strictObject({ findings: array(knownFinding), unlisted: count })),
});

/** Known findings by file. They're identified by the marked text rather than its place, since lines may move. */
export interface Baseline {
  version: 1;
  files: Record<string, { findings: { code: string; text: string; count: number }[]; unlisted: number }>;
}

/** The name that the baseline uses for a file of the report. */
export type NameOf = (file: string) => string;

/** How many characters of the marked text are kept. */
const MAX_TEXT = 80;

/** Reads a baseline. Throws `UsageError` if the file is missing or isn't a baseline. */
export async function readBaseline(path: string, name: string): Promise<Baseline> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw new UsageError(
      `The baseline ${name} can’t be read: ${failureWords(error)}. --update-baseline writes one.`,
    );
  }
  const value = parseJsonFile(text, name);
  try {
    return baseline.parse(value);
  } catch {
    throw new UsageError(`${name} isn’t a baseline of this version. Write it again with --update-baseline.`);
  }
}

/** A baseline of everything in the report. Its files are sorted, so that diffs stay small. */
export function baselineOf({ files }: LintReport, nameOf: NameOf): Baseline {
  const bad = files.filter(({ findings, unlisted }) => findings.length + unlistedOf(unlisted) > 0);
  const sorted = bad.toSorted((one, other) => (one.file < other.file ? -1 : 1));
  return {
    version: 1,
    files: Object.fromEntries(
      sorted.map((file) => {
        const counts = new Map<string, { code: string; text: string; count: number }>();
        for (const finding of file.findings) {
          const { code, text } = identityOf(file, finding);
          const key = `${code}\0${text}`;
          counts.set(key, { code, text, count: (counts.get(key)?.count ?? 0) + 1 });
        }
        return [nameOf(file.file), { findings: [...counts.values()], unlisted: unlistedOf(file.unlisted) }];
      }),
    ),
  };
}

/** The report with the baseline's findings marked as old. Of equal findings, only as many as the baseline lists. */
export function withBaseline(report: LintReport, { files: known }: Baseline, nameOf: NameOf): LintReport {
  let outdated = 0;
  const files = report.files.map((file) => {
    const name = nameOf(file.file);
    const own = Object.hasOwn(known, name) ? known[name] : undefined;
    if (own === undefined) return file;
    const left = new Map(own.findings.map(({ code, text, count: times }) => [`${code}\0${text}`, times]));
    const findings = file.findings.map((finding) => {
      const { code, text } = identityOf(file, finding);
      const times = left.get(`${code}\0${text}`) ?? 0;
      if (times === 0) return finding;
      left.set(`${code}\0${text}`, times - 1);
      return { ...finding, isOld: true };
    });
    outdated += [...left.values()].reduce((sum, times) => sum + times, 0);
    const isKnown = unlistedOf(file.unlisted) <= own.unlisted;
    return { ...file, findings, unlisted: isKnown ? { errors: 0, warnings: 0 } : file.unlisted };
  });
  return { ...report, files, outdated };
}

function identityOf({ text }: LintedFile, { code, range }: LintFinding): { code: string; text: string } {
  return {
    code,
    text: text.slice(range.start, range.end).replace(/\s+/g, ' ').slice(0, MAX_TEXT),
  };
}

function unlistedOf({ errors, warnings }: LintedFile['unlisted']): number {
  return errors + warnings;
}
