import { invertEdits } from '../../json/apply-edits.ts';
import type { TextEdit } from '../../json/problem.ts';
import { type ChangedBack, changedBack, type Sides } from './changed-back.ts';
import type { DocumentSlice } from './document.ts';

/** Edits that were made together, and the edits that undo them. */
interface Batch {
  edits: readonly TextEdit[];
  inverse: readonly TextEdit[];
}

/** Everything that one undo takes back. */
interface Step {
  /** In the order in which they were made. Each batch's offsets refer to the text after the previous batch. */
  batches: Batch[];
  before: Sides;
  after: Sides;
  /** Steps of one group, e.g. all the keys of one field, are one step. */
  group: string | null;
  /** It changed what is selected before and after it. */
  isOfSelection: boolean;
}

/** One change of the text, the titles or both. */
export interface Change {
  text: string;
  edits: readonly TextEdit[];
  before: Sides;
  after: Sides;
  group?: string | null;
  isOfSelection?: boolean;
  /** `typed`: joins the typing that it continues; `joins`: belongs to the change right before it. */
  as?: 'step' | 'typed' | 'joins';
}

const MAX_STEPS = 1000;
/** Characters written or removed in all steps together. The last step is kept no matter how long it is. */
const MAX_LENGTH = 1_500_000;

/**
 * Copies a piece out of a text. The engine keeps a slice as a view into the whole string, so a step of twenty
 * characters would hold a megabyte for as long as it can be undone. A piece that is most of the text isn't copied.
 */
function ownCopy(piece: string, whole: string): string {
  return piece === '' || piece.length * 2 > whole.length ? piece : `${piece}.`.slice(0, -1);
}

function ownEdits(edits: readonly TextEdit[], whole: string): readonly TextEdit[] {
  return edits.map((edit) => ({ ...edit, text: ownCopy(edit.text, whole) }));
}

function lengthOf({ batches }: Step): number {
  let length = 0;
  for (const { edits, inverse } of batches) {
    for (const { text } of edits) length += text.length;
    for (const { text } of inverse) length += text.length;
  }
  return length;
}

/** Text and titles in one history: the same undo takes back what was typed, drawn, dragged or renamed. */
export class DocumentHistory {
  #done: Step[] = [];
  #undone: Step[] = [];
  #isTyping = false;

  get canUndo(): boolean {
    return this.#done.length > 0;
  }

  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  /** For another document, or a text that was replaced in an unknown way: there's nothing to go back to. */
  clear(): void {
    this.#done = [];
    this.#undone = [];
  }

  record({ text, edits, before, after, group = null, isOfSelection = false, as = 'step' }: Change): void {
    const batch = { edits, inverse: ownEdits(invertEdits(text, edits), text) };
    const last = this.#undone.length === 0 ? this.#done.at(-1) : undefined;
    const goesOn =
      last !== undefined &&
      ((group !== null && last.group === group) ||
        as === 'joins' ||
        (as === 'typed' && this.#isTyping && continues(last, batch)));
    if (last !== undefined && goesOn) {
      append(last, batch, text);
      last.after = after;
      last.isOfSelection &&= isOfSelection || as === 'joins';
    } else {
      this.#done.push({ batches: edits.length === 0 ? [] : [batch], before, after, group, isOfSelection });
      this.#forgetOldest();
    }
    this.#undone = [];
    // A title that follows its key doesn't end the word that is being typed.
    if (as !== 'joins' || edits.length > 0) this.#isTyping = as === 'typed';
  }

  #forgetOldest(): void {
    if (this.#done.length > MAX_STEPS) this.#done.shift();
    let left = MAX_LENGTH;
    for (let at = this.#done.length - 1; at >= 0; at -= 1) {
      const step = this.#done[at];
      if (step !== undefined) left -= lengthOf(step);
      if (left >= 0 || at === this.#done.length - 1) continue;
      this.#done.splice(0, at + 1);
      return;
    }
  }

  undo(document: DocumentSlice): ChangedBack | null {
    const step = this.#done.pop();
    if (step === undefined) return null;
    this.#undone.push(step);
    const batches = step.batches.map(({ inverse }) => inverse).reverse();
    return changedBack(document, { ...step, batches, sides: step.before });
  }

  redo(document: DocumentSlice): ChangedBack | null {
    const step = this.#undone.pop();
    if (step === undefined) return null;
    this.#done.push(step);
    this.#isTyping = false;
    const batches = step.batches.map(({ edits }) => edits);
    return changedBack(document, { ...step, batches, sides: step.after });
  }

  /** Undoes the last step without a way to redo it, if it belongs to this group. */
  giveUp(document: DocumentSlice, group: string): ChangedBack | null {
    if (this.#done.at(-1)?.group !== group) return null;
    const changed = this.undo(document);
    this.#undone.pop();
    return changed;
  }
}

function only<T>(items: readonly T[]): T | null {
  return items.length === 1 ? (items[0] ?? null) : null;
}

/** Whether a keystroke continues where the last one ended: on the same line and in the same word. */
function continues({ batches }: Step, batch: Batch): boolean {
  const last = only(batches);
  const [former, edit] = [last && only(last.edits), only(batch.edits)];
  const [removed] = batch.inverse;
  if (former === null || edit === null || removed === undefined) return false;
  const end = former.start + former.text.length;
  if (edit.text === '') {
    return removed.text.length === 1 && edit.end === end && (former.text === '' || end > former.start);
  }
  if (edit.text.length > 1 || edit.text === '\n' || edit.start !== edit.end || former.text === '') {
    return false;
  }
  const startsWord = /\s$/.test(former.text) && !/\s/.test(edit.text);
  return edit.start === end && !startsWord;
}

/** Adds a batch to a step. A single edit merges into the last one, so that a thousand keystrokes stay one edit. */
function append(step: Step, batch: Batch, text: string): void {
  if (batch.edits.length === 0) return;
  const last = step.batches.at(-1);
  const joined = last === undefined ? null : compose(last, batch, text);
  if (joined === null) step.batches.push(batch);
  else step.batches[step.batches.length - 1] = joined;
}

/** Merges two batches of one edit each into one edit. `text` is the text after the first and before the second. */
function compose(first: Batch, second: Batch, text: string): Batch | null {
  const [a, b, former] = [only(first.edits), only(second.edits), only(first.inverse)];
  if (a === null || b === null || former === null) return null;
  const start = Math.min(a.start, b.start);
  const end = Math.max(former.end, b.end);
  const [toA, toB] = [text.slice(start, a.start), text.slice(start, b.start)];
  const written = ownCopy(toB + b.text + text.slice(b.end, end), text);
  const removed = ownCopy(toA + former.text + text.slice(former.end, end), text);
  return {
    edits: [{ start, end: start + removed.length, text: written }],
    inverse: [{ start, end: start + written.length, text: removed }],
  };
}
