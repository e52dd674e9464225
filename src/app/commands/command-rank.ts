/**
 * How well a command matches what was typed: 0 is not at all, 1 is best. Every word must be in its title or
 * keywords. Letters that merely occur in order don't match, since Enter would run a command nobody meant.
 */
export function commandRank(search: string, title: string, keywords: string): number {
  const wanted = search.trim().toLowerCase();
  const name = title.toLowerCase();
  if (name.startsWith(wanted)) return 1;
  const words = wanted.split(/\s+/);
  const everyWord = (fits: (word: string) => boolean) => words.every(fits);
  const starts = (text: string) => (word: string) => ` ${text}`.includes(` ${word}`);
  if (everyWord(starts(name))) return 0.8;
  const all = `${name} ${keywords.toLowerCase()}`;
  if (everyWord(starts(all))) return 0.6;
  return everyWord((word) => all.includes(word)) ? 0.3 : 0;
}
