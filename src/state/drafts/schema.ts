import '../../cards/format/jitless.ts';
import { array, custom, literal, nullable, number, object, type output, string, unknown } from 'zod/mini';

/** Titles by card key. Read as pairs, so that a key called `__proto__` is a key like any other. */
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
  /** Grows by one with each write. Without having seen the last one, nobody may write over it. */
  revision: number(),
  /** When it was deleted; deleted drafts stay for a while, so that they can be brought back. */
  deletedAt: nullable(number()),
});

export type StoredDraft = output<typeof storedDraftSchema>;

/** What a draft was at the end of a stretch of work. */
export const draftVersionSchema = object({
  draftId: string(),
  /** When the stretch began; together with the draft it names the version. */
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

/** What tabs tell each other. */
export const tabMessageSchema = object({
  kind: custom<'opened' | 'here' | 'left' | 'saved' | 'deleted' | 'listed'>(
    (value) =>
      typeof value === 'string' && ['opened', 'here', 'left', 'saved', 'deleted', 'listed'].includes(value),
  ),
  id: string(),
});

export type TabMessage = output<typeof tabMessageSchema>;
