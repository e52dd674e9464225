import { layOut } from '../cards/edit/layout.ts';
import { componentsOf, keyOf } from './data-card.ts';
import { type DataOutline, outlineOf } from './data-outline.ts';
import { firstChoice } from './first-ticks.ts';
import { type DataFault, readData } from './read-data.ts';
import { reshape } from './reshape.ts';

/** An API response, ready for choosing fields. */
export interface DataForCard {
  /** The card's title: what the response says it is, otherwise `fallback`. */
  title: string;
  /** In the order in which a card shows the fields. */
  outline: DataOutline;
  /** The ids of the fields that are ticked at first. */
  ticked: readonly string[];
}

export type OpenedData = { ok: true; data: DataForCard } | { ok: false; fault: DataFault; message: string };

/**
 * Reads any JSON as the start of a card. Never throws; takes time linear in the text.
 *
 * @param fallback the card's title if the data don't say what they are, for example a file's name
 */
export function openData(text: string, fallback = 'Customer data'): OpenedData {
  const read = readData(text);
  if (!read.ok) return read;
  const { outline, ticked } = firstChoice(outlineOf(reshape(read.value)));
  return { ok: true, data: { title: outline.title ?? fallback, outline, ticked } };
}

export interface CardFromData {
  /** A response with one card, in the playground's JSON formatting. */
  text: string;
  key: string;
}

/** The card that shows these fields in this order; without components if none is chosen. */
export function cardFromData({ title, outline }: DataForCard, chosen: readonly string[]): CardFromData {
  const key = keyOf(title);
  const json = JSON.stringify({ cards: [{ key, components: componentsOf(outline, chosen) }] });
  return { text: layOut(json) ?? json, key };
}
