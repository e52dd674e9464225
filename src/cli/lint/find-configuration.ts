import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { UsageError } from '../command/usage-error.ts';
import { failureWords } from '../files/failure-words.ts';
import type { Configuration } from './configuration.ts';

const CONFIGURATION_FILE = '.customer-cards.json';

export interface FoundConfiguration {
  settings: Configuration;
  /** The folder that its paths are relative to. */
  folder: string;
  /** The file's name in messages; null if there's no file. */
  name: string | null;
}

/**
 * Reads `.customer-cards.json` from the folder or the nearest one above it, or the file that is named. Throws
 * `UsageError` if the file can't be read or has invalid settings.
 */
export async function findConfiguration(cwd: string, named: string | null): Promise<FoundConfiguration> {
  if (named !== null) {
    const path = resolve(cwd, named);
    return await foundIn(await readNamed(path, named), named, dirname(path));
  }
  for (let folder = cwd; ; folder = dirname(folder)) {
    const text = await readIfThere(join(folder, CONFIGURATION_FILE));
    if (text !== null) return await foundIn(text, CONFIGURATION_FILE, folder);
    if (dirname(folder) === folder) return { settings: {}, folder: cwd, name: null };
  }
}

/** The rules for settings are only loaded if there's a file to check. */
async function foundIn(text: string, name: string, folder: string): Promise<FoundConfiguration> {
  const { parseConfiguration } = await import('./configuration.ts');
  return { settings: parseConfiguration(text, name), folder, name };
}

async function readNamed(path: string, name: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new UsageError(`The configuration ${name} can’t be read: ${failureWords(error)}.`);
  }
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw new UsageError(`${path} can’t be read: ${failureWords(error)}.`);
  }
}
