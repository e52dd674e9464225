import {
  counted,
  type LintedFile,
  type LintReport,
  type UnreadFile,
} from '../../reports/lint/lint-report.ts';
import type { Io } from '../command/io.ts';
import { UsageError } from '../command/usage-error.ts';
import { failureWords } from '../files/failure-words.ts';
import { type FileSearch, type FoundFiles, findFiles, shownPath } from '../files/find-files.ts';
import { decodeText, type NotRead, readAll, readTextFile } from '../files/read-text-file.ts';
import { writeWholeFile } from '../files/write-whole-file.ts';
import { isMarkdown, type LintOptions, lintText, looksLikeJson } from './lint-text.ts';

/** The name for the standard input. */
export const STDIN = '-';
const STDIN_NAME = '(standard input)';

export interface LintJob extends LintOptions {
  /** The folder that names in reports are relative to. */
  cwd: string;
  /** Files, folders, patterns, and `-` for the standard input, relative to `namedFrom`. */
  named: readonly string[];
  namedFrom: string;
  ignored: FileSearch['ignored'];
  fix: boolean;
  platform: string;
}

export interface LintResult {
  report: LintReport;
  /** The folders in which files to check could appear. */
  folders: FoundFiles['folders'];
}

/**
 * Checks the files that are named, after applying the safe fixes if `fix` is set. Throws `UsageError` if there's
 * nothing to check. Files that can't be read are listed in the report.
 */
export async function lintFiles(job: LintJob, io: Pick<Io, 'stdin' | 'stop'>): Promise<LintResult> {
  const named = job.named.filter((name) => name !== STDIN);
  const endings = job.markdown ? ['.json', '.md', '.mdx', '.markdown'] : ['.json'];
  const found: FoundFiles =
    named.length === 0
      ? { files: [], folders: [], unread: [] }
      : await findFiles({ ...job, cwd: job.namedFrom, named, endings }, io.stop);
  const files: LintedFile[] = [];
  const unread: UnreadFile[] = found.unread.map(({ path, reason }) => ({
    file: shownPath(path, job.cwd),
    reason,
  }));
  const add = (file: string, result: LintedFile | NotRead) => {
    if ('reason' in result) unread.push({ file, reason: result.reason });
    else files.push(result);
  };
  if (job.named.includes(STDIN)) add(STDIN_NAME, await lintStdin(io, job));
  for (const path of found.files) {
    if (io.stop.aborted) throw new UsageError('Stopped before every file was checked.');
    const file = shownPath(path, job.cwd);
    add(file, await lintFile(path, file, job));
  }
  if (unread.length === 0 && files.every(({ documents }) => documents === 0)) {
    throw new UsageError(
      `There’s no block of JSON in ${counted(files.length, 'Markdown file')}: nothing was checked.`,
    );
  }
  return { report: { files, unread, outdated: 0 }, folders: found.folders };
}

async function lintStdin(
  { stdin, stop }: Pick<Io, 'stdin' | 'stop'>,
  job: LintJob,
): Promise<LintedFile | NotRead> {
  const bytes = await readAll(stdin, stop);
  if ('reason' in bytes) return bytes;
  const text = decodeText(bytes);
  if (typeof text !== 'string') return text;
  if (!job.markdown || looksLikeJson(text)) return await lintText(STDIN_NAME, text, job);
  return { ...(await lintText(`${STDIN_NAME}.md`, text, job)), file: STDIN_NAME };
}

async function lintFile(path: string, file: string, job: LintJob): Promise<LintedFile | NotRead> {
  if (isMarkdown(file) && !job.markdown)
    return { reason: 'it’s Markdown: --markdown checks its blocks of JSON' };
  const text = await readTextFile(path);
  if (typeof text !== 'string') return text;
  const before = await lintText(file, text, job);
  if (!job.fix) return before;
  const { fixText } = await import('./fix-text.ts');
  const fixed = fixText(file, text, job);
  if (fixed === text) return before;
  try {
    await writeWholeFile(path, fixed);
  } catch (error) {
    return { reason: `its fixes can’t be written: ${failureWords(error)}` };
  }
  const after = await lintText(file, fixed, job);
  return { ...after, fixed: Math.max(1, problemsOf(before) - problemsOf(after)) };
}

function problemsOf({ findings, unlisted }: LintedFile): number {
  return findings.length + unlisted.errors + unlisted.warnings;
}
