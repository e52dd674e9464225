import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { safeParse } from 'zod/mini';
import { type DraftStorage, StorageFault, type StorageFaultKind } from '../state/drafts/ports.ts';
import {
  type DraftVersion,
  draftVersionSchema,
  type StoredDraft,
  storedDraftSchema,
} from '../state/drafts/schema.ts';

const SCHEMA_VERSION = 2;
/** Opening can be slow on a busy machine, and never finishes while another tab holds an older schema. */
const OPEN_WITHIN_MS = 3_000;

interface Schema extends DBSchema {
  drafts: {
    key: string;
    value: unknown;
    indexes: { updatedAt: number; revision: [string, number]; deletedAt: [string, number] };
  };
  versions: { key: [string, number]; value: unknown };
}

type Database = IDBPDatabase<Schema>;

const FAULTS: Record<string, StorageFaultKind> = {
  QuotaExceededError: 'full',
  VersionError: 'newer',
  SecurityError: 'blocked',
  InvalidStateError: 'blocked',
};

function faultOf(error: unknown): StorageFault {
  if (error instanceof StorageFault) return error;
  const name = error instanceof DOMException ? error.name : '';
  return new StorageFault(FAULTS[name] ?? 'failed', { cause: error });
}

function readDraft(value: unknown): StoredDraft | null {
  const parsed = safeParse(storedDraftSchema, value);
  return parsed.success ? parsed.data : null;
}

/** The range of all keys that pair this draft's id with a number. */
function allOf(draftId: string): IDBKeyRange {
  return IDBKeyRange.bound([draftId, Number.NEGATIVE_INFINITY], [draftId, Number.POSITIVE_INFINITY]);
}

function opened(name: string, onLost: () => void): Promise<Database> {
  if (typeof indexedDB === 'undefined') return Promise.reject(new StorageFault('absent'));
  return openDB<Schema>(name, SCHEMA_VERSION, {
    upgrade(database, oldVersion, _newVersion, transaction) {
      if (oldVersion < 1) {
        database.createObjectStore('drafts', { keyPath: 'id' }).createIndex('updatedAt', 'updatedAt');
        database.createObjectStore('versions', { keyPath: ['draftId', 'startedAt'] });
      }
      // The keys of these two indexes show a draft's revision and deletion without reading its text.
      const drafts = transaction.objectStore('drafts');
      drafts.createIndex('revision', ['id', 'revision']);
      drafts.createIndex('deletedAt', ['id', 'deletedAt']);
    },
    blocking(_current, _blocked, event) {
      // A newer version in another tab is waiting for this connection to close.
      if (event.target instanceof IDBDatabase) event.target.close();
      onLost();
    },
    terminated: onLost,
  });
}

/** Rejects when opening takes too long. Opening continues, so the next call may find it done. */
async function inTime(opening: Promise<Database>): Promise<Database> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new StorageFault('slow')), OPEN_WITHIN_MS);
  });
  return Promise.race([opening, late]).finally(() => clearTimeout(timer));
}

/** Drafts in IndexedDB. The first call opens the connection; if it's lost, the next call opens it again. */
export function createDraftDatabase(name: string): DraftStorage {
  let connection: Promise<Database> | null = null;

  async function use<T>(work: (database: Database) => Promise<T>): Promise<T> {
    try {
      connection ??= opened(name, () => {
        connection = null;
      });
      return await work(await inTime(connection));
    } catch (error) {
      const fault = faultOf(error);
      // A new connection doesn't help if the storage is full or slow. After any other error, open a new one.
      if (fault.kind !== 'full' && fault.kind !== 'slow') {
        connection?.then((database) => database.close()).catch(() => undefined);
        connection = null;
      }
      throw fault;
    }
  }

  return {
    list: () =>
      use(async (database) => {
        const drafts: StoredDraft[] = [];
        const unreadable: unknown[] = [];
        for (const value of await database.getAll('drafts')) {
          const draft = readDraft(value);
          if (draft === null) unreadable.push(value);
          else if (draft.deletedAt === null) drafts.push(draft);
        }
        return { drafts: drafts.sort((a, b) => b.updatedAt - a.updatedAt), unreadable };
      }),

    read: (id) => use(async (database) => readDraft(await database.get('drafts', id))),

    newest: () =>
      use(async (database) => {
        let cursor = await database.transaction('drafts').store.index('updatedAt').openCursor(null, 'prev');
        while (cursor !== null) {
          const draft = readDraft(cursor.value);
          if (draft !== null && draft.deletedAt === null) return draft;
          cursor = await cursor.continue();
        }
        return null;
      }),

    write: (draft, seen) =>
      use(async (database) => {
        const transaction = database.transaction('drafts', 'readwrite');
        const { store } = transaction;
        const asSeen =
          seen !== null &&
          (await store.index('revision').getKey([draft.id, seen])) !== undefined &&
          (await store.index('deletedAt').getKey(allOf(draft.id))) === undefined;
        const stored = asSeen ? null : readDraft(await store.get(draft.id));
        if (stored !== null && stored.revision !== seen) {
          await transaction.done;
          return { kind: 'conflict', stored };
        }
        const revision = (seen ?? 0) + 1;
        await Promise.all([store.put({ ...draft, revision, deletedAt: null }), transaction.done]);
        if (asSeen || seen === null) return { kind: 'written', revision, found: 'expected' };
        return { kind: 'written', revision, found: stored === null ? 'nothing' : 'deleted' };
      }),

    setDeleted: (id, at) =>
      use(async (database) => {
        const transaction = database.transaction('drafts', 'readwrite');
        const stored = readDraft(await transaction.store.get(id));
        if (stored !== null) await transaction.store.put({ ...stored, deletedAt: at });
        await transaction.done;
      }),

    deleted: () =>
      use(async (database) =>
        (await database.getAll('drafts'))
          .map(readDraft)
          .filter((draft): draft is StoredDraft => draft !== null && draft.deletedAt !== null),
      ),

    removeForGood: (ids) =>
      use(async (database) => {
        const transaction = database.transaction(['drafts', 'versions'], 'readwrite');
        for (const id of ids) {
          await transaction.objectStore('drafts').delete(id);
          await transaction.objectStore('versions').delete(allOf(id));
        }
        await transaction.done;
      }),

    versions: (draftId) =>
      use(async (database) => {
        const values = await database.getAll('versions', allOf(draftId));
        return values
          .map((value) => safeParse(draftVersionSchema, value).data)
          .filter((version): version is DraftVersion => version !== undefined)
          .reverse();
      }),

    writeVersion: (version) =>
      use(async (database) => {
        await database.put('versions', version);
      }),

    removeVersions: (draftId, startedAt) =>
      use(async (database) => {
        const transaction = database.transaction('versions', 'readwrite');
        for (const start of startedAt) await transaction.store.delete([draftId, start]);
        await transaction.done;
      }),
  };
}
