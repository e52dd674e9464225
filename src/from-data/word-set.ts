/** The set of words in a text, so word lists can be written as prose. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}
