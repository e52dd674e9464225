import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import paths, { join, resolve } from 'node:path';
import { UsageError } from '../command/usage-error.ts';
import { failureWords } from './failure-words.ts';
import { coversPath, type GlobState, globState, isGlob, readGlob, withSlashes } from './glob.ts';

export interface FileSearch {
  /** The folder that relative paths start from. */
  cwd: string;
  /** Files, folders and patterns to search for, in the platform's notation. */
  named: readonly string[];
  /** Patterns of files to leave out, each with the folder that it's relative to. */
  ignored: readonly { pattern: string; from: string }[];
  /** The file name endings to search a folder for, such as `.json`. */
  endings: readonly string[];
  platform: string;
}

export interface FoundFiles {
  /** Absolute paths, each once. */
  files: readonly string[];
  /** The folders in which a matching file could appear. */
  folders: readonly string[];
  /** Folders that can't be searched, each with the reason as a sentence without its full stop. */
  unread: readonly { path: string; reason: string }[];
}

/** Folders that are never searched unless they're named. */
const SKIPPED = new Set(['node_modules', 'bower_components']);

/** Finds the files that are named. Throws `UsageError` if one of the names matches no file. */
export async function findFiles(search: FileSearch, stop: AbortSignal): Promise<FoundFiles> {
  const files = new Set<string>();
  const walk: Walk = {
    folders: new Set(),
    unread: [],
    isIgnored: ignoring(search),
    hasIgnored: false,
    stop,
  };
  for (const name of search.named) {
    walk.hasIgnored = false;
    const found = await filesNamed(name, search, walk);
    if (found.length === 0 && !walk.hasIgnored && walk.unread.length === 0)
      throw new UsageError(await nothingFound(name, search));
    for (const path of found.sort()) if (!walk.isIgnored(path)) files.add(path);
  }
  if (files.size === 0 && walk.unread.length === 0)
    throw new UsageError('All files you named are ignored, so nothing was checked.');
  return { files: [...files], folders: [...walk.folders], unread: walk.unread };
}

/** State that is shared while walking through folders. */
interface Walk {
  /** The folders that were searched. */
  folders: Set<string>;
  isIgnored(path: string): boolean;
  /** Whether anything was skipped because it's ignored. */
  hasIgnored: boolean;
  unread: FoundFiles['unread'][number][];
  stop: AbortSignal;
}

function ignoring({ ignored, platform }: FileSearch): (path: string) => boolean {
  const globs = ignored.flatMap(({ pattern, from }) => readGlob(resolveGlob(from, pattern, platform)));
  return (path) => {
    const slashed = withSlashes(path, platform);
    return globs.some((glob) => coversPath(glob, slashed));
  };
}

/**
 * A path as reports show it: relative to the working folder, or absolute if it's elsewhere, and always with `/`.
 * `system` says how this platform writes paths.
 */
export function shownPath(path: string, cwd: string, system: paths.PlatformPath = paths): string {
  const below = system.relative(cwd, path);
  const isBelow = below !== '' && !/^\.\.(?:[\\/]|$)/.test(below) && !system.isAbsolute(below);
  return (isBelow ? below : path).split(system.sep).join('/');
}

/** Prefixes a pattern with the folder that it's relative to. */
export function resolveGlob(from: string, pattern: string, platform: string): string {
  const slashed = withSlashes(pattern, platform);
  const isWhole = slashed.startsWith('/') || (platform === 'win32' && /^[a-z]:\//i.test(slashed));
  if (isWhole) return slashed;
  const base = withSlashes(from, platform);
  const escaped = platform === 'win32' ? base : base.replace(/[\\*?[\]{}]/g, '\\$&');
  return `${escaped}/${slashed.replace(/^(?:\.\/)+/, '')}`;
}

async function filesNamed(name: string, search: FileSearch, walk: Walk): Promise<string[]> {
  const path = resolve(search.cwd, name);
  // A file's name may look like a pattern, such as `[id].json`: an existing file wins.
  const kind = await kindOf(path);
  if (kind === 'folder') return await filesBelow(path, endingState(search.endings), walk);
  if (kind === 'file' || !isGlob(name)) {
    walk.folders.add(resolve(path, '..'));
    // If the file can't be read, reading it reports the reason.
    return [path];
  }
  const found: string[] = [];
  for (const glob of readGlob(withSlashes(name, search.platform))) {
    found.push(...(await filesBelow(resolve(search.cwd, glob.base), globState(glob), walk)));
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

/** Matches every file below a folder that has one of these endings. Skips names that begin with a dot. */
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

/** Skips ignored folders without reading them, since they may contain a whole disk. */
async function filesBelow(folder: string, state: GlobState, walk: Walk): Promise<string[]> {
  if (walk.isIgnored(folder)) {
    walk.hasIgnored = true;
    return [];
  }
  if (walk.stop.aborted) throw new UsageError('Stopped before every file was found.');
  const entries = await entriesOf(folder, walk);
  walk.folders.add(folder);
  const found: string[] = [];
  for (const entry of entries) {
    const next = state.into(entry.name);
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      // Links to folders aren't followed, since they may lead in a circle.
      if (next.isOpen && !SKIPPED.has(entry.name)) found.push(...(await filesBelow(path, next, walk)));
    } else if (next.isFound && (entry.isFile() || entry.isSymbolicLink())) found.push(path);
  }
  return found;
}

async function entriesOf(folder: string, { unread }: Walk): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    // A pattern's base folder may not exist, or may have been removed in the meantime.
    if (code !== 'ENOENT' && code !== 'ENOTDIR') unread.push({ path: folder, reason: failureWords(error) });
    return [];
  }
}
