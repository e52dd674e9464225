import { applyEdits, inOrder, invertEdits } from '../../json/apply-edits.ts';
import type { TextEdit, TextRange } from '../../json/problem.ts';

interface Step {
  edits: readonly TextEdit[];
  inverse: readonly TextEdit[];
  /** The selection before the step, restored by undo. */
  before: TextRange;
}

const MAX_STEPS = 1000;

/**
 * What was done to the text of a textarea: the browser forgets its own undo history as soon as a value
 * is set from outside, and Monaco wants to take the history over.
 */
export class EditHistory {
  #initial: string;
  #text: string;
  #done: Step[] = [];
  #undone: Step[] = [];
  #open = false;

  constructor(text: string) {
    this.#initial = text;
    this.#text = text;
  }

  get text(): string {
    return this.#text;
  }

  /** `typed`: joins the step before when it goes on where that one ended. */
  record(edits: readonly TextEdit[], before: TextRange, typed: boolean): void {
    const inverse = invertEdits(this.#text, edits);
    const last = this.#done.at(-1);
    const joined = typed && this.#open && last !== undefined ? join(last, edits) : null;
    this.#text = applyEdits(this.#text, edits);
    if (joined !== null) this.#done[this.#done.length - 1] = joined;
    else this.#done.push({ edits, inverse, before });
    if (this.#done.length > MAX_STEPS) this.#forgetOldest();
    this.#undone = [];
    this.#open = typed;
  }

  /** The next keystroke starts a step of its own. */
  stop(): void {
    this.#open = false;
  }

  undo(): { text: string; edits: readonly TextEdit[]; select: TextRange } | null {
    const step = this.#done.pop();
    if (step === undefined) return null;
    this.#undone.push(step);
    this.#open = false;
    this.#text = applyEdits(this.#text, step.inverse);
    return { text: this.#text, edits: step.inverse, select: step.before };
  }

  redo(): { text: string; edits: readonly TextEdit[]; select: TextRange } | null {
    const step = this.#undone.pop();
    if (step === undefined) return null;
    this.#done.push(step);
    this.#open = false;
    this.#text = applyEdits(this.#text, step.edits);
    const last = invertEdits(applyEdits(this.#text, step.inverse), step.edits).at(-1);
    const end = last?.end ?? 0;
    return { text: this.#text, edits: step.edits, select: { start: end, end } };
  }

  /** The text it began with and every step since, for another editor to repeat. */
  replay(): { initial: string; steps: readonly (readonly TextEdit[])[]; undone: number } {
    return {
      initial: this.#initial,
      steps: [...this.#done, ...this.#undone.toReversed()].map((step) => step.edits),
      undone: this.#undone.length,
    };
  }

  #forgetOldest(): void {
    const oldest = this.#done.shift();
    if (oldest !== undefined) this.#initial = applyEdits(this.#initial, oldest.edits);
  }
}

/** One step out of two when the second types on where the first ended, on the same line. */
function join(last: Step, edits: readonly TextEdit[]): Step | null {
  const [former, ...others] = inOrder(last.edits);
  const [next, ...more] = edits;
  if (former === undefined || next === undefined || others.length > 0 || more.length > 0) return null;
  if (next.text.length > 1 || next.text === '\n') return null;
  const [inverse] = last.inverse;
  const goesOn = next.start === next.end && next.start === former.start + former.text.length;
  if (!goesOn || inverse === undefined) return null;
  const text = former.text + next.text;
  return {
    edits: [{ ...former, text }],
    inverse: [{ ...inverse, end: inverse.start + text.length }],
    before: last.before,
  };
}
