import type { Clock } from '../../protocol/ports.ts';
import type { DecodedDraft } from '../../share-link/codec.ts';
import type { DraftContent, OpenOptions } from '../document/document.ts';
import type { Notice } from '../playground-state.ts';
import type { DraftVersion, StoredDraft, TabMessage } from './schema.ts';

/**
 * Why nothing can be stored. `absent`: the browser has no IndexedDB; `blocked`: the browser denies access;
 * `slow`: the storage hasn’t responded yet; `full`: there's no room left; `newer`: a newer version of the
 * playground has stored drafts here; `failed`: anything else.
 */
export type StorageFaultKind = 'absent' | 'blocked' | 'slow' | 'full' | 'newer' | 'failed';

/** The error that every method of `DraftStorage` rejects with. */
export class StorageFault extends Error {
  readonly kind: StorageFaultKind;

  constructor(kind: StorageFaultKind, options?: ErrorOptions) {
    super(`Drafts can’t be stored: ${kind}`, options);
    this.kind = kind;
  }
}

export interface DraftList {
  /** Newest first, without the deleted ones. */
  drafts: readonly StoredDraft[];
  /** Stored values that aren't valid drafts, unchanged. */
  unreadable: readonly unknown[];
}

export type WriteResult =
  /** `found`: `expected`; `deleted`: deleted elsewhere and restored by this write; `nothing`: gone and recreated. */
  | { kind: 'written'; revision: number; found: 'expected' | 'deleted' | 'nothing' }
  /** Another tab wrote the draft in the meantime; nothing was changed. */
  | { kind: 'conflict'; stored: StoredDraft };

/** Where drafts are kept. Writes are atomic. */
export interface DraftStorage {
  list(): Promise<DraftList>;
  read(id: string): Promise<StoredDraft | null>;
  /** The most recently written draft that can be read. */
  newest(): Promise<StoredDraft | null>;
  /** Writes only if the stored draft still has the revision `seen` (null for a new draft). */
  write(draft: StoredDraft, seen: number | null): Promise<WriteResult>;
  setDeleted(id: string, at: number | null): Promise<void>;
  /** The deleted drafts, in any order. */
  deleted(): Promise<readonly StoredDraft[]>;
  /** Removes drafts and their versions. */
  removeForGood(ids: readonly string[]): Promise<void>;
  /** Newest first. */
  versions(draftId: string): Promise<readonly DraftVersion[]>;
  writeVersion(version: DraftVersion): Promise<void>;
  removeVersions(draftId: string, startedAt: readonly number[]): Promise<void>;
}

/** Messages between the tabs of this browser. Without a channel, no messages arrive. */
export interface TabChannel {
  tell(message: TabMessage): void;
  listen(hear: (message: TabMessage) => void): () => void;
}

/** The open document, as far as drafts need it. */
export interface DocumentPort {
  read(): DraftContent & { id: string; readOnly: boolean };
  subscribe(listener: () => void): () => void;
  open(id: string, content: DraftContent, options?: OpenOptions): void;
  rename(name: string): void;
}

/** The page's own address. */
export interface LinkPort {
  /** The fragment, with its `#`, or empty. */
  read(): string;
  /** Removes the fragment from the address without adding a history entry. */
  clear(): void;
  isDraft(fragment: string): boolean;
  decode(fragment: string): Promise<DecodedDraft>;
}

export interface DraftPorts {
  storage: DraftStorage;
  channel: TabChannel;
  clock: Clock;
  newId(prefix: string): string;
  document: DocumentPort;
  /** Which draft this tab has open. Survives a reload. */
  tab: { read(): string | null; write(id: string): void };
  link: LinkPort;
  notify(notice: Omit<Notice, 'id'>): void;
  saveFile(name: string, content: string): void;
  /** The content to open when there is no draft yet. */
  first(): DraftContent;
}
