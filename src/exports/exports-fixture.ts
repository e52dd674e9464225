import { type ExportCard, exportCards } from './export-cards.ts';

/** The cards of a source that has some. Throws if it has none. */
export function cardsOf(source: string): readonly ExportCard[] {
  const exported = exportCards(source);
  if (!exported.ok) throw new Error(exported.reason);
  return exported.cards;
}
