import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Io } from '../command/io.ts';
import { UsageError } from '../command/usage-error.ts';
import { failureWords } from '../files/failure-words.ts';
import { writeTo } from '../terminal/write-to.ts';
import type { WantedReport } from './read-reporters.ts';

/**
 * Writes each report. If a file can't be written, writes all the others before throwing `UsageError`, so that one
 * broken path doesn't affect the other reports.
 */
export async function writeReports<Name extends string>(
  wanted: readonly WantedReport<Name>[],
  make: (name: Name, file: string | null) => string | Promise<string>,
  io: Io,
): Promise<void> {
  let failure: UsageError | null = null;
  for (const { name, file } of wanted) {
    const text = await make(name, file);
    if (file === null) {
      await writeTo(io.stdout, text);
      continue;
    }
    const path = resolve(io.cwd, file);
    try {
      await makeFolder(dirname(path));
      await writeFile(path, text);
    } catch (error) {
      failure = new UsageError(`The ${name} report can’t be written to ${file}: ${failureWords(error)}.`);
    }
  }
  if (failure !== null) throw failure;
}

/**
 * Creates a folder, and those above it that are missing. Node's own `recursive` never ends below a folder that
 * rejects new entries with ENOENT, as /proc does.
 */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'EEXIST') return;
    if (code !== 'ENOENT' || dirname(path) === path) throw error;
    await makeFolder(dirname(path));
    await mkdir(path);
  }
}
