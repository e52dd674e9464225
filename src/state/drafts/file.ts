import { safeParse } from 'zod/mini';
import type { DraftContent } from '../document/document.ts';
import { draftsFileSchema, exportedDraftSchema, type StoredDraft } from './schema.ts';

const FILE_VERSION = 1;

export type ReadDraftsFile =
  | {
      ok: true;
      drafts: readonly (DraftContent & { createdAt: number; updatedAt: number })[];
      skipped: number;
    }
  | { ok: false; reason: string };

/** All drafts as one file. */
export function writeDraftsFile(drafts: readonly StoredDraft[]): string {
  const file = {
    format: 'card-playground-drafts',
    version: FILE_VERSION,
    drafts: drafts.map(({ name, text, titles, createdAt, updatedAt }) => ({
      name,
      text,
      titles,
      createdAt,
      updatedAt,
    })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Reads such a file. Drafts that can't be read are counted and left out. */
export function readDraftsFile(text: string): ReadDraftsFile {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, reason: 'This file isn’t JSON, so it can’t contain drafts.' };
  }
  const file = safeParse(draftsFileSchema, value);
  if (!file.success) return { ok: false, reason: 'This file wasn’t created by “Export all drafts”.' };
  if (file.data.version > FILE_VERSION) {
    return { ok: false, reason: 'This file was written by a newer version of the playground.' };
  }
  const drafts = file.data.drafts.flatMap((draft) => {
    const parsed = safeParse(exportedDraftSchema, draft);
    return parsed.success ? [parsed.data] : [];
  });
  return { ok: true, drafts, skipped: file.data.drafts.length - drafts.length };
}
