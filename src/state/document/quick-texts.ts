/** Longer texts aren't remembered, so that all of them together take little memory. In UTF-16 units. */
const MAX_LENGTH = 60_000;
const MAX_COUNT = 8;

/** The last few texts that this page has checked quickly. They can be opened again without asking a worker first. */
export interface QuickTexts {
  add(text: string): void;
  has(text: string): boolean;
}

export function createQuickTexts(): QuickTexts {
  const texts = new Set<string>();
  return {
    add(text) {
      if (text.length > MAX_LENGTH) return;
      texts.delete(text);
      texts.add(text);
      const [oldest] = texts;
      if (texts.size > MAX_COUNT && oldest !== undefined) texts.delete(oldest);
    },
    has: (text) => texts.has(text),
  };
}
