import type { DraftContent } from '../document/document.ts';
import { VERSION_SPAN_MS, versionsToDrop } from './history.ts';
import { type DraftPorts, StorageFault, type StorageFaultKind, type WriteResult } from './ports.ts';
import type { StoredDraft } from './schema.ts';
import type { WorkedOn } from './worked-on.ts';

/** Together with the write itself, this stays well under the half second of work that a killed tab may lose. */
export const SAVE_AFTER_MS = 350;
const TRY_AGAIN_AFTER_MS = 5_000;
/** While someone types, the current version is written only this often: the draft itself holds the text. */
const VERSION_EVERY_MS = 10_000;

export type SaveState = 'saved' | 'saving' | 'unsaved';

export interface SaverEvents {
  state(save: SaveState): void;
  written(worked: WorkedOn, result: Extract<WriteResult, { kind: 'written' }>): void;
  /** Called before the document is read for a write. */
  writing(): void;
  conflict(worked: WorkedOn): void;
  fault(kind: StorageFaultKind, worked: WorkedOn): void;
}

type SaverPorts = Pick<DraftPorts, 'storage' | 'clock' | 'document'>;

function sameContent(a: DraftContent, b: DraftContent): boolean {
  return a.text === b.text && a.name === b.name && a.titles === b.titles;
}

export interface Saver {
  current(): WorkedOn | null;
  workOn(worked: WorkedOn | null): void;
  /** Call this when the document may have changed. */
  touch(): void;
  /** Writes unsaved changes and their version. False if they couldn't be stored. */
  flush(): Promise<boolean>;
  isDirty(): boolean;
  dispose(): void;
}

/** Writes the open document to the storage shortly after each change, one write at a time. */
export function createSaver({ storage, clock, document }: SaverPorts, events: SaverEvents): Saver {
  let worked: WorkedOn | null = null;
  let cancelTimer: (() => void) | null = null;
  let cancelCalm: (() => void) | null = null;
  let touchedAt = Number.NEGATIVE_INFINITY;
  let writing: Promise<boolean> | null = null;
  let faulty = false;

  function isDirty(): boolean {
    const open = document.read();
    if (worked === null || open.id !== worked.draft.id || open.readOnly) return false;
    return worked.owed || !sameContent(open, worked.draft);
  }

  function schedule(ms: number): void {
    if (cancelTimer !== null) return;
    cancelTimer = clock.setTimer(() => {
      cancelTimer = null;
      void save();
    }, ms);
  }

  async function keepVersion(of: WorkedOn, former: StoredDraft): Promise<void> {
    const { id, updatedAt } = of.draft;
    if (of.version !== null && updatedAt - of.version.startedAt < VERSION_SPAN_MS) {
      if (updatedAt - of.version.savedAt >= VERSION_EVERY_MS) await writeVersion(of, of.draft);
      return;
    }
    if (of.version === null) await keepOriginal(former);
    else await writeVersion(of, former);
    // A draft that was only renamed, or stored unchanged, needs no version yet.
    if (of.version === null && former.text === of.draft.text) return;
    const startedAt = Math.max(updatedAt, former.updatedAt + 1);
    of.version = { startedAt, savedAt: Number.NEGATIVE_INFINITY };
    await writeVersion(of, of.draft);
    const dropped = versionsToDrop(await storage.versions(id), updatedAt);
    if (dropped.length > 0) await storage.removeVersions(id, dropped);
  }

  /** The draft as it was before this visit's changes, such as an example, is a version too. */
  async function keepOriginal({ id, name, text, titles, updatedAt }: StoredDraft): Promise<void> {
    const [newest] = await storage.versions(id);
    if (newest?.text === text) return;
    const version = { draftId: id, startedAt: updatedAt, savedAt: updatedAt, name, text, titles };
    await storage.writeVersion(version);
  }

  /** Updates the current version to this state of the draft. */
  async function writeVersion({ version }: WorkedOn, draft: StoredDraft): Promise<void> {
    const { id, name, text, titles, updatedAt } = draft;
    if (version === null || version.savedAt >= updatedAt) return;
    const { startedAt } = version;
    version.savedAt = updatedAt;
    await storage.writeVersion({ draftId: id, startedAt, savedAt: updatedAt, name, text, titles });
  }

  async function write(of: WorkedOn): Promise<boolean> {
    events.writing();
    const { name, text, titles } = document.read();
    const former = of.draft;
    const draft = { ...former, name, text, titles, updatedAt: clock.now() };
    events.state('saving');
    try {
      const result = await storage.write(draft, of.seen);
      if (result.kind === 'conflict') {
        events.conflict(of);
        return false;
      }
      of.draft = { ...draft, revision: result.revision, deletedAt: null };
      of.seen = result.revision;
      of.owed = false;
      // If there's no room for a version, the draft itself is still safe; its next write reports the full storage.
      await keepVersion(of, former).catch(() => undefined);
      faulty = false;
      events.written(of, result);
      sayWhenCalm();
      return true;
    } catch (error) {
      events.state('unsaved');
      const kind = error instanceof StorageFault ? error.kind : 'failed';
      if (!faulty) events.fault(kind, of);
      faulty = true;
      return false;
    }
  }

  function forgetCalm(): void {
    cancelCalm?.();
    cancelCalm = null;
  }

  /** While someone types, “Saved” would flicker with every write, so it waits for a pause. */
  function sayWhenCalm(): void {
    forgetCalm();
    // What was typed during this write isn't saved yet.
    const left = touchedAt + SAVE_AFTER_MS - clock.now();
    if (isDirty()) events.state('saving');
    else if (left <= 0) events.state('saved');
    else cancelCalm = clock.setTimer(sayWhenCalm, left);
  }

  async function save(): Promise<boolean> {
    cancelTimer?.();
    cancelTimer = null;
    while (writing !== null) await writing;
    if (worked === null || !isDirty()) {
      // An edit that was undone before it was written leaves nothing to write.
      if (worked !== null && !faulty) events.state('saved');
      return !faulty;
    }
    writing = write(worked);
    const written = await writing.finally(() => {
      writing = null;
    });
    if (isDirty()) schedule(faulty ? TRY_AGAIN_AFTER_MS : SAVE_AFTER_MS);
    return written;
  }

  async function flush(): Promise<boolean> {
    const written = await save();
    if (cancelCalm !== null) {
      forgetCalm();
      events.state(isDirty() ? 'saving' : 'saved');
    }
    if (worked !== null) await writeVersion(worked, worked.draft).catch(() => undefined);
    return written;
  }

  return {
    current: () => worked,
    workOn(next) {
      worked = next;
      faulty = false;
      forgetCalm();
    },
    touch() {
      if (!isDirty()) return;
      forgetCalm();
      touchedAt = clock.now();
      if (!faulty) events.state('saving');
      schedule(faulty ? TRY_AGAIN_AFTER_MS : SAVE_AFTER_MS);
    },
    flush,
    isDirty,
    dispose() {
      cancelTimer?.();
      forgetCalm();
    },
  };
}
