import '../../cards/format/jitless.ts';
import { array, custom, literal, nullable, number, object, type output, string, unknown } from 'zod/mini';

/** Titles by card key. A custom check, so that a key called `__proto__` is treated like any other. */
const titlesSchema = custom<Readonly<Record<string, string>>>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((title) => typeof title === 'string'),
);

const contentFields = { name: string(), text: string(), titles: titlesSchema };

/** A draft as it is stored. Times are milliseconds since the epoch. */
export const storedDraftSchema = object({
  id: string(),
  ...contentFields,
  createdAt: number(),
  updatedAt: number(),
  /** Increases by one with each write. Only a tab that has seen the latest revision may overwrite it. */
  revision: number(),
  /** When it was deleted. Deleted drafts are kept for a while so that they can be restored. */
  deletedAt: nullable(number()),
});

export type StoredDraft = output<typeof storedDraftSchema>;

/** A draft's content at the end of one stretch of work. */
export const draftVersionSchema = object({
  draftId: string(),
  /** When the stretch began. Together with the draft's id, it identifies the version. */
  startedAt: number(),
  savedAt: number(),
  ...contentFields,
});

export type DraftVersion = output<typeof draftVersionSchema>;

export const draftsFileSchema = object({
  format: literal('card-playground-drafts'),
  version: number(),
  drafts: array(unknown()),
});

export const exportedDraftSchema = object({ ...contentFields, createdAt: number(), updatedAt: number() });

/** A message between tabs. */
export const tabMessageSchema = object({
  kind: custom<'opened' | 'here' | 'left' | 'saved' | 'deleted' | 'listed'>(
    (value) =>
      typeof value === 'string' && ['opened', 'here', 'left', 'saved', 'deleted', 'listed'].includes(value),
  ),
  id: string(),
});

export type TabMessage = output<typeof tabMessageSchema>;
