import { applyEdits } from '../../json/apply-edits.ts';
import { difference } from '../../json/difference.ts';
import { type JsonNode, type Located, nodeAt } from '../../json/json-node.ts';
import type { Path } from '../../json/path.ts';
import type { Fix, TextRange } from '../../json/problem.ts';
import { readStrictly } from '../../json/read-text.ts';
import { checkValue } from '../check/check-value.ts';
import type { Detail, Finding } from '../check/finding.ts';
import { messageOf } from '../check/messages.ts';
import type { Tally } from '../check/tally.ts';
import { fixesOf } from './fixes.ts';
import { locateFindings } from './locate-findings.ts';

/** A part of the document that can be checked on its own, and the text needed around it for that. */
interface Unit extends TextRange {
  before: string;
  after: string;
}

interface Verdict {
  tally: Tally;
  /** An object repeats a key; the parsed value only holds one of them. */
  repeats: boolean;
}

/** How many characters are checked again for all fixes of a document; beyond that, fixes are offered untested. */
const MAX_TRIED = 200_000;
/** How many further fixes may follow a fix if its result needs them. */
const MAX_FOLLOWING = 3;

/**
 * For these, checking a part says nothing. If the text isn't a document yet, the problems inside are only listed once
 * it is one, and a key is only a duplicate next to the other cards.
 */
const UNTRIED: readonly Detail['code'][] = [
  'encoded-twice',
  'wrapped',
  'not-a-response',
  'cards-without-envelope',
  'duplicate-card-key',
];

/**
 * Offers a fix only if it leaves the text with fewer problems and no additional errors: each fix is applied to the
 * component or card it belongs to, which is then checked again. A fix whose result needs another fix includes it,
 * e.g. the time zone of a day that doesn't exist.
 */
export class Trials {
  readonly #located: Located;
  readonly #taken: ReadonlySet<string>;
  readonly #isListOfCards: boolean;
  readonly #before = new Map<string, Verdict | null>();
  #left = MAX_TRIED;

  /** `taken`: the keys of the document's cards. `findings`: all findings of the document. */
  constructor(located: Located, taken: ReadonlySet<string>, findings: readonly Finding[]) {
    this.#located = located;
    this.#isListOfCards = findings.some(({ detail }) => detail.code === 'cards-without-envelope');
    this.#taken = taken;
  }

  /** The fixes of a finding that lead to fewer problems. */
  fixesOf(finding: Finding): Fix[] {
    const found = fixesOf(finding, this.#located, this.#taken);
    if (UNTRIED.includes(finding.detail.code)) return found;
    return found.flatMap((fix) => this.#tried(fix, finding) ?? []);
  }

  #tried(fix: Fix, finding: Finding): Fix | null {
    const { text, root } = this.#located;
    const unit = unitOf(fix, finding.path, root, this.#isListOfCards);
    const cost = unit.end - unit.start;
    if (cost > this.#left) return fix;
    const before = this.#verdictBefore(unit);
    // If the JSON itself is broken, the fix can't be tested.
    if (before === null) return fix;
    this.#left -= cost;
    const original = unit.before + text.slice(unit.start, unit.end) + unit.after;
    const shift = unit.before.length - unit.start;
    const moved = fix.edits.map((edit) => ({ ...edit, start: edit.start + shift, end: edit.end + shift }));
    let after = applyEdits(original, moved);
    let { title } = fix;
    for (let count = 0; count <= MAX_FOLLOWING; count += 1) {
      const verdict = judge(after);
      if (verdict === null || isEmptied(unit, after) || (verdict.repeats && !before.repeats)) return null;
      if (isBetter(before.tally, verdict.tally, finding)) {
        if (count === 0) return fix;
        const edit = difference(original, after);
        if (edit === null) return null;
        return { title, safe: false, edits: [{ ...edit, start: edit.start - shift, end: edit.end - shift }] };
      }
      const next = following(before.tally, verdict.tally, after, this.#taken);
      if (next === null) return null;
      after = applyEdits(after, next.edits);
      title = `${title}, then ${next.title.charAt(0).toLowerCase()}${next.title.slice(1)}`;
    }
    return null;
  }

  #verdictBefore(unit: Unit): Verdict | null {
    const id = `${unit.start} ${unit.end}`;
    const known = this.#before.get(id);
    if (known !== undefined) return known;
    const text = this.#located.text.slice(unit.start, unit.end);
    this.#left -= text.length;
    const verdict = judge(unit.before + text + unit.after);
    this.#before.set(id, verdict);
    return verdict;
  }
}

/** Whether nothing is left of an item; its comma would remain on its own. */
function isEmptied({ before, after }: Unit, text: string): boolean {
  return text.slice(before.length, text.length - after.length).trim() === '';
}

function judge(text: string): Verdict | null {
  const read = readStrictly(text);
  return read === null ? null : { tally: checkValue(read.value).tally, repeats: read.repeats() };
}

function isBetter(before: Tally, after: Tally, { severity }: Finding): boolean {
  const errors = before.errors - (severity === 'error' ? 1 : 0);
  return after.errors <= errors && after.errors + after.warnings < before.errors + before.warnings;
}

/** The first fix of the first problem that wasn't there before. */
function following(before: Tally, after: Tally, text: string, taken: ReadonlySet<string>): Fix | null {
  const known = new Set(before.findings.map(({ detail }) => messageOf(detail)));
  const fresh = after.findings.find(({ detail }) => !known.has(messageOf(detail)));
  const located = fresh === undefined ? null : locateFindings(text, [fresh]);
  return fresh === undefined || located === null ? null : (fixesOf(fresh, located, taken)[0] ?? null);
}

/** The smallest part that holds all edits: a component directly in its card, the card, or the whole text. */
function unitOf({ edits }: Fix, path: Path, root: JsonNode, isListOfCards: boolean): Unit {
  const start = Math.min(...edits.map((edit) => edit.start));
  const end = Math.max(...edits.map((edit) => edit.end));
  const cardDepth = isListOfCards ? 1 : /^cards?$/i.test(`${path[0]}`) ? 2 : 0;
  const isCard = cardDepth > 0 && typeof path[cardDepth - 1] === 'number';
  const itemDepth = path[cardDepth] === 'components' ? cardDepth + 2 : cardDepth === 0 ? 1 : 0;
  const isItem = itemDepth > 0 && typeof path[itemDepth - 1] === 'number';
  const parts = [
    { at: isItem ? path.slice(0, itemDepth) : null, before: '{"key":"k","components":[', after: ']}' },
    { at: isCard ? path.slice(0, cardDepth) : null, before: '{"cards":[', after: ']}' },
  ];
  for (const { at, before, after } of parts) {
    const node = at === null ? null : (nodeAt(root, at)?.node ?? null);
    const isRemoved = node !== null && start <= node.start && node.end <= end && isBlank(edits);
    if (node !== null && node.start <= start && end <= node.end && !isRemoved) {
      return { start: node.start, end: node.end, before, after };
    }
  }
  return { start: root.start, end: root.end, before: '', after: '' };
}

function isBlank(edits: Fix['edits']): boolean {
  return edits.every(({ text }) => text.trim() === '');
}
