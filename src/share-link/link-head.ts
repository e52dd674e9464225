import '../cards/jitless.ts';
import { array, literal, nullable, optional, string, tuple, union } from 'zod/mini';

/**
 * The line that goes before the text in a link: layout of the text (`s`: the editor's own formatting,
 * left out; `r`: as it stands), name, titles as pairs of card key and title (pairs, so that a key called
 * `__proto__` is a key like any other), and, where the sender chose it, endpoint URL and card keys.
 */
export const linkHeadSchema = tuple([
  union([literal('s'), literal('r')]),
  string(),
  nullable(array(tuple([string(), string()]))),
  optional(tuple([string()], string())),
]);
