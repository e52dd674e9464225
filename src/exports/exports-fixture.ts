import { type ExportCard, exportCards } from './export-cards.ts';

/** The cards of a source that is known to have some. */
export function cardsOf(source: string): readonly ExportCard[] {
  const exported = exportCards(source);
  if (!exported.ok) throw new Error(exported.reason);
  return exported.cards;
}
