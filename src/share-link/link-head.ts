import '../cards/format/jitless.ts';
import { array, literal, nullable, optional, type output, string, tuple, union } from 'zod/mini';

/** The white space omitted from the link: `h` the playground's, `s` that of JSON.stringify, `r` none. */
const layoutSchema = union([literal('h'), literal('s'), literal('r')]);

export type Layout = output<typeof layoutSchema>;

/**
 * The line before the text in a link: layout of the text, name, titles as pairs of card key and title (so that
 * `__proto__` is a key like any other), and endpoint URL and card keys if the sender chose to include them.
 */
export const linkHeadSchema = tuple([
  layoutSchema,
  string(),
  nullable(array(tuple([string(), string()]))),
  optional(tuple([string()], string())),
]);
