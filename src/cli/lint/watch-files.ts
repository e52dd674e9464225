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
 * Looks, and looks again whenever something in the folders changes, until the process is asked to stop. Ends
 * with the code of the last look. A name that leads to no file ends the first look, but none after it: the
 * file may be back in a moment. `own`: files that a look writes itself.
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
      await writeLine(io.stderr, paintFor(io.stderr, io.env).dim('Waiting for changes. Ctrl+C ends.'));
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

/** Notes changes from the first time a folder is watched, also those of a moment in which nobody waits. */
function watchFolders(own: ReadonlySet<string>) {
  const watchers = new Map<string, FSWatcher>();
  let hasChanged = false;
  let wake = () => {};
  const forget = (folder: string) => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  const onChange = (folder: string, name: string | null) => {
    // Our own writes would trigger another look, endlessly.
    if (name !== null && (own.has(join(folder, name)) || name.endsWith('.tmp'))) return;
    hasChanged = true;
    wake();
  };
  return {
    /** From now on these folders are watched, and no others. */
    watch(folders: readonly string[]) {
      for (const folder of watchers.keys()) if (!folders.includes(folder)) forget(folder);
      for (const folder of folders) {
        if (watchers.has(folder)) continue;
        try {
          const watcher = watch(folder, (_event, name) => onChange(folder, name));
          // A folder that is removed can't be watched any more; the one above it says so.
          watcher.on('error', () => forget(folder));
          watchers.set(folder, watcher);
        } catch {
          // Gone since it was searched.
        }
      }
    },
    /** Fulfilled once something has changed since the last time, or when it is asked to stop. */
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
