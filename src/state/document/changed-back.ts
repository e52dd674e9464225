import { componentOrCardAt, highlightOf } from '../../cards/assist/component-at.ts';
import { applyEdits } from '../../json/apply-edits.ts';
import { difference } from '../../json/difference.ts';
import type { Path } from '../../json/path.ts';
import { rangeOf } from '../../json/places/find.ts';
import type { TextEdit, TextRange } from '../../json/problem.ts';
import type { DocumentSlice } from './document.ts';
import { type SelectedComponent, samePath, selectedPaths, selectedSiblings } from './selection.ts';

type Titles = DocumentSlice['titles'];

/** The state of a document before or after a step, apart from its text. */
export interface Sides {
  titles: Titles;
  selected: SelectedComponent | null;
}

/** What an undo or redo does to the document. */
export interface Replay {
  /** In this order. Each batch's offsets refer to the text after the previous batch. */
  batches: readonly (readonly TextEdit[])[];
  sides: Sides;
  /** It changes what is selected before and after it. */
  isOfSelection: boolean;
}

/** The document after an undo or redo. */
export interface ChangedBack {
  text: string;
  sides: Sides;
  /** Null if they can't be told from one text to the other. */
  edits: readonly TextEdit[] | null;
  /** Where the caret goes, so that the editor shows what changed. */
  select: TextRange | null;
}

/** Replays a step, and selects what it changed in the text and in the drawing. */
export function changedBack(document: DocumentSlice, { batches, sides, isOfSelection }: Replay): ChangedBack {
  const text = batches.reduce(applyEdits, document.text);
  const [first] = batches;
  const known = batches.length < 2 ? (first ?? []) : null;
  const smallest = known === null ? difference(document.text, text) : null;
  const range = restored(known ?? (smallest === null ? [] : [smallest]));
  const changed = isOfSelection ? null : changedPlace(document, text, sides, range);
  const path = isOfSelection ? sides.selected : changed === null ? null : { path: changed };
  // From neither side: both bring it into view.
  const selected: SelectedComponent | null = path === null ? sides.selected : { ...path, from: 'text' };
  return {
    text,
    sides: { ...sides, selected },
    edits: known,
    select: within(text, known === null ? startOf(range) : range, path === null ? null : selected),
  };
}

/** The innermost component or card around everything that changed. Null if there's none. */
function changedPlace(
  { titles, checked }: DocumentSlice,
  text: string,
  sides: Sides,
  range: TextRange | null,
): Path | null {
  if (range === null) {
    const isRetitled = (key: string | null) => key !== null && titles[key] !== sides.titles[key];
    return checked.cards.find(({ key }) => isRetitled(key))?.path ?? null;
  }
  const changed = text.slice(range.start, range.end);
  const start = range.start + (/^[\s,]*\{?/.exec(changed)?.[0].length ?? 0);
  const end = range.end - (/\}?[\s,]*$/.exec(changed)?.[0].length ?? 0);
  const first = componentOrCardAt(text, start);
  const last = end > start ? componentOrCardAt(text, end) : first;
  if (first === null || last === null || samePath(first, last)) return first && last;
  const differs = first.findIndex((step, index) => step !== last[index]);
  const common = differs === -1 ? first : first.slice(0, differs);
  const depth = common.findLastIndex((step) => typeof step === 'number');
  return depth === -1 ? null : common.slice(0, depth + 1);
}

/** What came back if it's part of what is selected, or else the start of what is selected. */
function within(text: string, range: TextRange | null, selected: SelectedComponent | null): TextRange | null {
  const ranges = selectedPaths(selected).map((path) => rangeOf(text, path));
  const [first, last] = [ranges.at(0), ranges.at(-1)];
  if (!first || !last || selected === null) return range;
  if (range !== null && first.start <= range.start && range.end <= last.end) return range;
  const { start } = highlightOf(text, selectedSiblings(selected).path) ?? first;
  return { start, end: start };
}

function startOf(range: TextRange | null): TextRange | null {
  return range && { start: range.start, end: range.start };
}

/** What edits have written: selected if it's in one place and more than one character, or else the caret after it. */
function restored(edits: readonly TextEdit[]): TextRange | null {
  const [edit] = edits;
  if (edit === undefined) return null;
  const end = edit.start + edit.text.length;
  return edits.length === 1 && edit.text.length > 1 ? { start: edit.start, end } : { start: end, end };
}
