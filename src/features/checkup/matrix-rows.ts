import type { CardResult, CustomerRow } from '../../checkup/report/report.ts';

export type MatrixFilter = 'all' | 'failed' | 'hidden' | 'unusual';

/** By card key: the shape that most customers' cards have. */
export type UsualShapes = ReadonlyMap<string, string>;

/** The shape that each card has for most customers. Cards without data don't count. */
export function usualShapes(rows: readonly CustomerRow[]): UsualShapes {
  const counts = new Map<string, Map<string, number>>();
  for (const { cards } of rows) {
    for (const { key, shape, outcome } of cards) {
      if (outcome !== 'loaded' || shape === null) continue;
      const own = counts.get(key) ?? new Map<string, number>();
      own.set(shape, (own.get(shape) ?? 0) + 1);
      counts.set(key, own);
    }
  }
  return new Map(
    [...counts].map(([key, own]) => {
      const [most] = [...own].sort(([, a], [, b]) => b - a);
      return [key, most?.[0] ?? ''];
    }),
  );
}

/** Whether a card's shape differs from that of most customers. */
export function isUnusual(card: CardResult, usual: UsualShapes): boolean {
  return card.outcome === 'loaded' && card.shape !== null && usual.get(card.key) !== card.shape;
}

/** Whether a filter shows a customer. */
export function matches({ cards, verdict }: CustomerRow, filter: MatrixFilter, usual: UsualShapes): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'failed':
      return verdict !== 'passed';
    case 'hidden':
      return cards.some(({ outcome }) => outcome === 'hidden');
    case 'unusual':
      return cards.some((card) => isUnusual(card, usual));
  }
}
