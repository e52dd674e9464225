import { type FSWatcher, watch } from 'node:fs';
import { join } from 'node:path';
import { EXIT, type ExitCode } from '../command/exit-code.ts';
import type { Io } from '../command/io.ts';
import { UsageError } from '../command/usage-error.ts';
import { paintFor } from '../terminal/paint.ts';
import { writeLine } from '../terminal/write-to.ts';

/** How long to wait after a change, since editors write a file in several steps. */
const SETTLE_MS = 60;

export interface Look {
  code: ExitCode;
  /** The folders to watch until the next look. */
  folders: readonly string[];
}

/**
 * Runs `look`, and runs it again whenever something in the folders changes, until the process is asked to end.
 * Returns the exit code of the last run. If a name matches no file, the first run fails, but later ones only report
 * it: the file may be back in a moment. `own` lists the files that a run writes itself.
 */
export async function watchFiles(
  look: () => Promise<Look>,
  own: ReadonlySet<string>,
  io: Io,
): Promise<ExitCode> {
  const changes = watchFolders(own);
  try {
    let { code, folders } = await look();
    while (!io.stop.aborted) {
      changes.watch(folders);
      await writeLine(
        io.stderr,
        paintFor(io.stderr, io.env).dim('Waiting for changes. Press Ctrl+C to quit.'),
      );
      await changes.next(io.stop);
      if (io.stop.aborted) break;
      try {
        ({ code, folders } = await look());
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        await writeLine(io.stderr, error.message);
        code = EXIT.failed;
      }
    }
    return code;
  } finally {
    changes.close();
  }
}

/** Notes changes from the moment a folder is watched, even those that happen while no one is waiting. */
function watchFolders(own: ReadonlySet<string>) {
  const watchers = new Map<string, FSWatcher>();
  let hasChanged = false;
  let wake = () => {};
  const forget = (folder: string) => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  const onChange = (folder: string, name: string | null) => {
    // Without this, our own writes would start another run, endlessly.
    if (name !== null && (own.has(join(folder, name)) || name.endsWith('.tmp'))) return;
    hasChanged = true;
    wake();
  };
  return {
    /** Watches these folders from now on, and no others. */
    watch(folders: readonly string[]) {
      for (const folder of watchers.keys()) if (!folders.includes(folder)) forget(folder);
      for (const folder of folders) {
        if (watchers.has(folder)) continue;
        try {
          const watcher = watch(folder, (_event, name) => onChange(folder, name));
          // A removed folder can't be watched any more. The watcher of the folder above it reports the removal.
          watcher.on('error', () => forget(folder));
          watchers.set(folder, watcher);
        } catch {
          // It was removed after the search.
        }
      }
    },
    /** Fulfilled once something has changed since the last call, or `stop` is aborted. */
    next(stop: AbortSignal): Promise<void> {
      return new Promise((resolve) => {
        let settling: NodeJS.Timeout | undefined;
        const done = () => {
          clearTimeout(settling);
          stop.removeEventListener('abort', done);
          hasChanged = false;
          wake = () => {};
          resolve();
        };
        wake = () => {
          clearTimeout(settling);
          settling = setTimeout(done, SETTLE_MS);
        };
        stop.addEventListener('abort', done);
        if (stop.aborted) done();
        else if (hasChanged) wake();
      });
    },
    close() {
      for (const folder of [...watchers.keys()]) forget(folder);
    },
  };
}
