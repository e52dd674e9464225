import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseEnv } from 'node:util';
import type { Io } from '../command/io.ts';
import { UsageError } from '../command/usage-error.ts';
import { failureWords } from '../files/failure-words.ts';

/** The environment, plus the variables of a file that aren't set in it. Throws `UsageError`. */
export async function readEnvironment(file: string | null, { env, cwd }: Io): Promise<Io['env']> {
  if (file === null) return env;
  try {
    return { ...parseEnv(await readFile(resolve(cwd, file), 'utf8')), ...env };
  } catch (error) {
    throw new UsageError(`--env-from ${file} can’t be read: ${failureWords(error)}.`);
  }
}
