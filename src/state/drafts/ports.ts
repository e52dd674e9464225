import type { Clock } from '../../protocol/ports.ts';
import type { DecodedDraft } from '../../share-link/codec.ts';
import type { DraftContent, OpenOptions } from '../document/document.ts';
import type { Notice } from '../playground-state.ts';
import type { DraftVersion, StoredDraft, TabMessage } from './schema.ts';

/**
 * Why nothing can be stored: `absent`, the browser has no such storage; `blocked`, it refuses it;
 * `slow`, it hasn’t responded yet; `full`; `newer`, a newer version of the playground has been here; `failed`, anything else.
 */
export type StorageFaultKind = 'absent' | 'blocked' | 'slow' | 'full' | 'newer' | 'failed';

/** What each function of `DraftStorage` rejects with. */
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
  /** What lies in the storage and is no draft, as it is. */
  unreadable: readonly unknown[];
}

export type WriteResult =
  /** `found`: as expected; deleted elsewhere, and brought back by this; or gone altogether, and made again. */
  | { kind: 'written'; revision: number; found: 'expected' | 'deleted' | 'nothing' }
  /** Someone else wrote meanwhile; nothing was changed. */
  | { kind: 'conflict'; stored: StoredDraft };

/** Where drafts are kept. A write happens whole or not at all. */
export interface DraftStorage {
  list(): Promise<DraftList>;
  read(id: string): Promise<StoredDraft | null>;
  /** The draft that was written last and can be read. */
  newest(): Promise<StoredDraft | null>;
  /** Writes if the stored draft still has the revision `seen` (null: this is a new draft). */
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

/** Talks to the other tabs of this browser. Without a channel nobody answers. */
export interface TabChannel {
  tell(message: TabMessage): void;
  listen(hear: (message: TabMessage) => void): () => void;
}

/** The document that is open, as drafts need it. */
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
  /** Takes the fragment out of the address without a new entry in the history. */
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
  /** Which draft this tab has open; it outlives a reload. */
  tab: { read(): string | null; write(id: string): void };
  link: LinkPort;
  notify(notice: Omit<Notice, 'id'>): void;
  saveFile(name: string, content: string): void;
  /** What someone without a draft finds. */
  first(): DraftContent;
}
