import type { BadgeColor } from '../cards/format/drawn.ts';
import { type FieldName, wordsOf } from './name-words.ts';
import { wordSet } from './word-set.ts';

const GREEN = wordSet(`
  active activated approved accepted available captured complete completed confirmed connected current
  customer delivered done enabled fulfilled good green healthy live merged normal ok online operational
  paid passed passing published ready registered resolved running settled shipped solved subscribed
  succeeded success successful up valid verified won yes sent opted satisfied granted finalized
`);

const YELLOW = wordSet(`
  authorized authorised awaiting building delayed degraded expiring held hold incomplete invited medium
  moderate notice open partial partially paused pending postponed processing progress queued renewing
  requires required retrying review scheduled snoozed started todo transit trial trialing trialling triage
  unconfirmed unfulfilled unverified waiting warn warning yellow not action lead unstable restricted
  limited deferred refunded draining pausing resolving new grace
`);

const RED = wordSet(`
  aborted abandoned banned blocked bounced breached canceled cancelled chargeback churned closing
  complained critical crashed deactivated dead declined delinquent denied deleted disabled disconnected
  disputed down error errored expired failed failing failure fatal fraud fraudulent high inactive invalid
  locked lost major offline outage overdue red refused rejected removed returned revoked severe spam
  stopped suspended terminated uncollectible undelivered unhealthy unpaid unresolved unsubscribed urgent
  violated void voided warned past unreachable frozen breach
`);

/** States that are neither good nor bad. */
const GREY = wordSet(`
  archived backlog closed draft duplicate ended finished guest idle ignored info low muted never no none
  #public unknown unstarted debug trace anonymous
`);

/** Words that reverse the meaning of the words after them. */
const NEGATING = new Set(['not', 'no', 'un', 'never']);

/** If a field's name ends with one of these, its text is a state. */
const STATE_NAMES = wordSet(`
  status state stage phase health severity level priority outcome result condition standing urgency risk
  conclusion availability visibility verdict
`);

/** Fields whose text is free text or a name, even if it happens to be in one of the lists above. */
const OWN_WORDS = wordSet(`
  name title description summary subject message note notes body comment text label tag tags city country
  company slug key object type kind
`);

/** `priorityLabel` and `statusName` are states like `priority` and `status`. */
const SAYS_ITS_NAME = new Set(['label', 'name', 'text']);

const MAX_LENGTH = 32;
const MAX_WORDS = 4;

/** A state as text, and its colour. */
export interface State {
  label: string;
  color: BadgeColor;
}

/** Whether the field's name sounds like a state: `status`, `financialStatus`, `priority`. */
export function isStateName({ words, isPlace = false }: FieldName): boolean {
  const last = words.at(-1) ?? '';
  const naming = SAYS_ITS_NAME.has(last) ? (words.at(-2) ?? '') : last;
  return STATE_NAMES.has(naming) && !(isPlace && naming === 'state');
}

/** The state in a short text; null for other text. */
export function stateOf(name: FieldName, text: string): State | null {
  const trimmed = text.trim();
  if (
    trimmed.length === 0 ||
    trimmed.length > MAX_LENGTH ||
    (OWN_WORDS.has(name.words.at(-1) ?? '') && !isStateName(name))
  )
    return null;
  const words = wordsOf(trimmed);
  if (words.length === 0 || words.length > MAX_WORDS || /[.,:;@/]/.test(trimmed)) return null;
  const color = colourOf(words);
  // All words must be known, as in "Past due" or "past_due": a known word may also be part of some other text.
  const isKnown = color !== null && words.every((word) => isStateWord(word));
  if (!isStateName(name) && !isKnown) return null;
  return { label: inWords(trimmed, words), color: color ?? 'GREY' };
}

function isStateWord(word: string): boolean {
  return GREEN.has(word) || YELLOW.has(word) || RED.has(word) || GREY.has(word) || SMALL.has(word);
}

const SMALL = wordSet(`
  due in on for of payment method off out to by at
`);

/** The worst of the words decides the colour; null if none of them is known. */
function colourOf(words: readonly string[]): BadgeColor | null {
  const negated = words.some((word) => NEGATING.has(word)) && words.length > 1;
  if (words.some((word) => RED.has(word))) return negated ? 'GREEN' : 'RED';
  if (words.some((word) => YELLOW.has(word)) || (negated && words.some((word) => GREEN.has(word)))) {
    return 'YELLOW';
  }
  if (words.some((word) => GREEN.has(word))) return 'GREEN';
  return words.some((word) => GREY.has(word)) ? 'GREY' : null;
}

/** `past_due` and `PAST_DUE` become "Past due"; text already written in words stays as it is. */
function inWords(text: string, words: readonly string[]): string {
  const isCode = /^[\p{Ll}\p{N}_-]+$/u.test(text) || (/^[\p{Lu}\p{N}_-]+$/u.test(text) && text.length > 2);
  const isCamel = /^\p{Ll}+(?:\p{Lu}\p{Ll}+)+$/u.test(text);
  if (!isCode && !isCamel) return text;
  const joined = words.join(' ');
  return joined.charAt(0).toUpperCase() + joined.slice(1);
}

/** Flags that are good to have. */
const GOOD = wordSet(`
  active activated agreed approved available captured complete completed confirmed connected consent
  delivered enabled enrolled fulfilled healthy onboarded paid passed present ready resolved shipped signed
  subscribed succeeded success successful valid verified allowed accepted operational online eligible
  installed
`);

/** Flags that are bad to have. */
const BAD = wordSet(`
  abandoned abuse banned blocked bounced breach breached canceled cancelled complained deactivated declined
  deleted delinquent denied disabled disputed error errored expired failed failing fraud fraudulent frozen
  inactive invalid locked lost overdue rejected restricted revoked spam suspended terminated unhealthy
  unpaid unsubscribed voided refunded past unreachable violation closed exceeded
`);

/** Flags that are worth a look. */
const CAUTION = wordSet(`
  cancel draft hold limited manual overridden paused pending review snoozed test trial trialing unverified
  waiting requires required archived disrupted
`);

export type FlagMeaning = 'good' | 'bad' | 'caution' | 'neutral';

/** What it means if a flag with this name is set. */
export function flagMeaning({ words }: FieldName): FlagMeaning {
  const negated = words.some((word) => NEGATING.has(word));
  if (words.some((word) => BAD.has(word))) return negated ? 'good' : 'bad';
  if (words.some((word) => CAUTION.has(word))) return 'caution';
  if (words.some((word) => GOOD.has(word))) return negated ? 'bad' : 'good';
  return 'neutral';
}

const FLAG_COLORS: Readonly<Record<FlagMeaning, readonly [set: BadgeColor, clear: BadgeColor]>> = {
  good: ['GREEN', 'YELLOW'],
  bad: ['RED', 'GREEN'],
  caution: ['YELLOW', 'GREY'],
  neutral: ['GREEN', 'GREY'],
};

/** A flag as a badge: a good flag that isn't set is yellow, and a bad flag that is set is red. */
export function flagState(name: FieldName, value: boolean): State {
  const [set, clear] = FLAG_COLORS[flagMeaning(name)];
  return { label: value ? 'Yes' : 'No', color: value ? set : clear };
}
