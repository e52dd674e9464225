import { readdir, stat } from 'node:fs/promises';
import paths, { join, resolve } from 'node:path';
import { UsageError } from '../command/usage-error.ts';
import { coversPath, type GlobState, globState, isGlob, readGlob, withSlashes } from './glob.ts';

export interface FileSearch {
  /** Where relative paths start. */
  cwd: string;
  /** What names files, written as on this platform: files, folders and patterns. */
  named: readonly string[];
  /** Patterns of files to leave out, and where each is relative to. */
  ignored: readonly { pattern: string; from: string }[];
  /** Ends of names that a folder is searched for, such as `.json`. */
  endings: readonly string[];
  platform: string;
}

export interface FoundFiles {
  /** Absolute paths, each once. */
  files: readonly string[];
  /** The folders in which a file that would be found could appear. */
  folders: readonly string[];
}

/** Never searched, unless they're named themselves. */
const SKIPPED = new Set(['node_modules', 'bower_components']);

/** Finds the files that are named. Throws `UsageError` where one of the names leads to none. */
export async function findFiles(search: FileSearch): Promise<FoundFiles> {
  const files = new Set<string>();
  const folders = new Set<string>();
  const ignored = search.ignored.flatMap(({ pattern, from }) =>
    readGlob(resolveGlob(from, pattern, search.platform)),
  );
  for (const name of search.named) {
    const found = await filesNamed(name, search, folders);
    if (found.length === 0) throw new UsageError(await nothingFound(name, search));
    for (const path of found.sort()) {
      const slashed = withSlashes(path, search.platform);
      if (!ignored.some((glob) => coversPath(glob, slashed))) files.add(path);
    }
  }
  if (files.size === 0) throw new UsageError('Every file that is named is ignored: nothing was checked.');
  return { files: [...files], folders: [...folders] };
}

/**
 * A path as reports name it: from the working folder, or whole where it's elsewhere, with `/`. `system`: how
 * this platform writes paths.
 */
export function shownPath(path: string, cwd: string, system: paths.PlatformPath = paths): string {
  const below = system.relative(cwd, path);
  const isBelow = below !== '' && !/^\.\.(?:[\\/]|$)/.test(below) && !system.isAbsolute(below);
  return (isBelow ? below : path).split(system.sep).join('/');
}

/** A pattern with the folder that it's relative to in front of it. */
export function resolveGlob(from: string, pattern: string, platform: string): string {
  const slashed = withSlashes(pattern, platform);
  const isWhole = slashed.startsWith('/') || (platform === 'win32' && /^[a-z]:\//i.test(slashed));
  if (isWhole) return slashed;
  const base = withSlashes(from, platform);
  const escaped = platform === 'win32' ? base : base.replace(/[\\*?[\]{}]/g, '\\$&');
  return `${escaped}/${slashed.replace(/^(?:\.\/)+/, '')}`;
}

async function filesNamed(name: string, search: FileSearch, folders: Set<string>): Promise<string[]> {
  const path = resolve(search.cwd, name);
  // A file may be called like a pattern, `[id].json`: what is there is meant.
  const kind = await kindOf(path);
  if (kind === 'folder') return await walk(path, endingState(search.endings), folders);
  if (kind === 'file' || !isGlob(name)) {
    folders.add(resolve(path, '..'));
    // A file that can't be read is said with its reason when it's read.
    return [path];
  }
  const found: string[] = [];
  for (const glob of readGlob(withSlashes(name, search.platform))) {
    found.push(...(await walk(resolve(search.cwd, glob.base), globState(glob), folders)));
  }
  return [...new Set(found)];
}

async function kindOf(path: string): Promise<'file' | 'folder' | null> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return null;
  }
}

/** Everything below a folder with one of these endings; nothing whose name begins with a dot. */
function endingState(endings: readonly string[]): GlobState {
  const closed: GlobState = { isFound: false, isOpen: false, into: () => closed };
  const state = (isFound: boolean): GlobState => ({
    isFound,
    isOpen: true,
    into: (name) =>
      name.startsWith('.') ? closed : state(endings.some((ending) => name.toLowerCase().endsWith(ending))),
  });
  return state(false);
}

async function nothingFound(name: string, { cwd, endings }: FileSearch): Promise<string> {
  const isFolder = (await kindOf(resolve(cwd, name))) === 'folder';
  return isFolder
    ? `The folder ${name} has no file that ends with ${endings.join(' or ')}: nothing was checked.`
    : `No file matches ${name}: nothing was checked.`;
}

async function walk(folder: string, state: GlobState, folders: Set<string>): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  folders.add(folder);
  const found: string[] = [];
  for (const entry of entries) {
    const next = state.into(entry.name);
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      // Links to folders aren't followed: they may lead in a circle.
      if (next.isOpen && !SKIPPED.has(entry.name)) found.push(...(await walk(path, next, folders)));
    } else if (next.isFound && (entry.isFile() || entry.isSymbolicLink())) found.push(path);
  }
  return found;
}
