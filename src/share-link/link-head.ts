import '../cards/format/jitless.ts';
import { array, literal, nullable, optional, type output, string, tuple, union } from 'zod/mini';

/** `r`: the text as it stands; left out of the link are `h`, the playground's formatting, and `s`, JSON.stringify's. */
const layoutSchema = union([literal('h'), literal('s'), literal('r')]);

export type Layout = output<typeof layoutSchema>;

/**
 * The line that goes before the text in a link: layout of the text, name, titles as pairs of card key and title (pairs, so that a key called
 * `__proto__` is a key like any other), and, where the sender chose it, endpoint URL and card keys.
 */
export const linkHeadSchema = tuple([
  layoutSchema,
  string(),
  nullable(array(tuple([string(), string()]))),
  optional(tuple([string()], string())),
]);
