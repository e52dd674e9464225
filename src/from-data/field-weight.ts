import type { DataField } from './data-outline.ts';
import { isMoneyName } from './money.ts';
import { isDateName } from './read-date.ts';
import type { ShownValue } from './shown-value.ts';
import { flagMeaning, isStateName } from './state-colour.ts';

/** What a field means to a support agent, in the order in which a card shows them. */
export const ROLES = [
  'name',
  'state',
  'plan',
  'money',
  'problem',
  'contact',
  'count',
  'flag',
  'other',
  'date',
  'id',
  'link',
] as const;
export type FieldRole = (typeof ROLES)[number];

/** How useful a field is to a support agent, from 0 to 100. */
export interface FieldWeight {
  role: FieldRole;
  score: number;
}

/** The first pattern that matches the name's words decides. */
type Rules = readonly (readonly [pattern: RegExp, score: number])[];

function scoreBy(rules: Rules, words: string, otherwise: number): number {
  return rules.find(([pattern]) => pattern.test(words))?.[1] ?? otherwise;
}

const STATES: Rules = [
  [/^(?:status|state)$/, 98],
  [/\b(?:plan|tier|subscription)\b/, 88],
  [/\b(?:reason|previous|last|detail|substatus|print)\b/, 40],
  [/\b(?:email|marketing|marketable|opt|network|cvv|avs|tax)\b/, 48],
  [/\b(?:status|state|stage)\b/, 86],
  [/\b(?:level|severity|priority|health|risk|outcome|urgency|impact)\b/, 84],
];

const AMOUNTS: Rules = [
  [/^(?:amount|total|balance|mrr|arr|price|value|amount due|total price|grand total)$/, 92],
  [/^(?:total (?:money|amount|amt|spent)|amount (?:money|spent))$/, 92],
  [/\b(?:tax|shipping|discounts?|subtotal|fees?|excluding|base|line|captured|approved|starting)\b/, 34],
  [/\b(?:dues?|mrr|balance|spend|spent|ltv|revenue|remaining|refunded)\b/, 84],
  [/\b(?:total|amount|price|cost)\b/, 72],
];

const DATES: Rules = [
  [/\b(?:next|due|expires|expiry|expiration|renews|renewal|deadline)\b/, 76],
  [/\b(?:webhooks|generated|billed)\b/, 20],
  [/\b(?:current (?:period|term) end|trial ends?|ends)\b/, 76],
  [/\b(?:period|term)\b/, 46],
  [/\b(?:canceled|cancelled|cancel|ended|failed|resolved)\b/, 70],
  [/\b(?:seen|login|active|delivery|delivered|start|close|sign|departs|departure|arrives|arrival)\b/, 72],
  [/^(?:ts|at|time|timestamp|occurred(?: at| on)?|happened at|event (?:time|date))$/, 66],
  [/\b(?:modified|updated?|changed?|last)\b/, 44],
  [/\b(?:created?|joined|registered|signup|date|started|opened|placed)\b/, 69],
];

const IDS: Rules = [
  [/^(?:short id|tracking (?:number|code))$/, 78],
  [/^(?:id|uuid|sid|uid|user id|invoice id|local id)$/, 72],
  [/^pnr$|\b(?:confirmation|booking|reservation)\b/, 71],
  [/\blast\b/, 34],
  [/\b(?:tracking|reference|external|order)\b/, 56],
  [/\b(?:customer|user|account|contact)\b/, 50],
];

const LINKS: Rules = [
  [/\b(?:avatar|image|icon|logo|photo|picture)\b/, 10],
  [/\b(?:pdf|cancel|unsubscribe)\b/, 44],
  [/\b(?:html|hosted|permalink|web|dashboard|admin|receipt|status|invoice|tracking)\b/, 70],
  [/^\S*$/, 68],
  [/\b(?:app|view|portal|page|public|short|order|ticket|inspector)\b/, 58],
];

/** Weighs a field by its name and its first value, regardless of its place. */
export function weigh(field: DataField): FieldWeight {
  const shown = field.values.find(({ as }) => as !== 'nothing') ?? { as: 'nothing' };
  const words = field.name.words.join(' ');
  switch (shown.as) {
    case 'nothing':
      return { role: 'other', score: 0 };
    case 'badge':
      return shown.isFlag
        ? { role: 'flag', score: weighFlag(field, words, shown.label === 'Yes') }
        : { role: 'state', score: scoreBy(STATES, words, 52) };
    case 'money':
      return { role: 'money', score: scoreBy(AMOUNTS, words, 60) - (ZERO.test(shown.text) ? 60 : 0) };
    case 'date':
      return { role: 'date', score: scoreBy(DATES, words, 46) };
    case 'copy':
      return { role: 'id', score: scoreBy(IDS, words, 34) };
    case 'link':
      return { role: 'link', score: scoreBy(LINKS, words, 42) };
    default:
      return NUMBER.test(shown.text) ? weighNumber(field, words, shown) : weighText(field, words, shown);
  }
}

function weighFlag({ name }: DataField, words: string, isSet: boolean): number {
  const base = { good: 44, bad: isSet ? 76 : 42, caution: isSet ? 66 : 26, neutral: 14 }[flagMeaning(name)];
  return base + (/\b(?:verified|delinquent|blocked|active|paid)\b/.test(words) ? 8 : 0);
}

const NUMBER = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const ZERO = /^\D*[0.,]+$/;

type Text = Extract<ShownValue, { as: 'text' }>;

const NUMBERED = /^(?:(?:order|invoice|doc|document|ticket|case|incident|receipt|quote) )?number$/;
const MAIN_NUMBER_OF_MONEY = /\b(?:spend|mrr|arr|revenue|balance|amount|price|value|total|amt)\b/;

const COUNTS: Rules = [
  [/\b(?:quantity|qty|seats|usage|used)\b/, 64],
  [/^(?:limit|quota|allowance|included)$/, 63],
  [/^count$|\b(?:user|users|logins?|orders?) count\b/, 62],
  [/\b(?:count|users|orders|members|events|employees|visits|sessions|attempts)\b/, 52],
];

function weighNumber({ name }: DataField, words: string, { text }: Text): FieldWeight {
  if (NUMBERED.test(words)) return { role: 'name', score: words === 'number' ? 66 : 90 };
  if (isStateName(name)) return { role: 'count', score: 22 };
  if (ZERO.test(text)) return { role: 'count', score: 16 };
  if (isMoneyName(name) && !/\b(?:unit|tax)\b/.test(words)) {
    return { role: 'money', score: MAIN_NUMBER_OF_MONEY.test(words) ? 80 : 50 };
  }
  if (/\berror code\b/.test(words)) return { role: 'problem', score: 60 };
  return { role: 'count', score: scoreBy(COUNTS, words, isDateName(name) ? 10 : 24) };
}

const NAMES: Rules = [
  [/^(?:name|title|full name|display name|real name|subject|identifier)$/, 100],
  [/^(?:(?:deal|company|first|last|product|given|family) name|surname)$/, 96],
  [NUMBERED, 96],
  [/^(?:login|username|summary)$/, 90],
];

const PROBLEMS: Rules = [
  [/\b(?:error|failure|decline)\b.*\bcode\b/, 60],
  [/\b(?:error|message|culprit|problem|failure|decline)\b/, 74],
  [/^reason$|\b(?:cancel|cancellation|unsubscribe)\b.*\breason\b/, 66],
  [/\b(?:description|body|notes?)\b/, 56],
];

const OTHER_NAMES: Rules = [
  [/\b(?:file|tz|zone|method)\b/, 0],
  [/\b(?:customer|company|item|contact|organization)\b.*\b(?:name|title|label)\b/, 80],
  [/\b(?:name|title|label)\b/, 60],
];

const OTHERS: Rules = [
  [/\b(?:role|labels|tags|segments?|industry)\b/, 48],
  [/\b(?:(?:payment|shipping) method|brand|carrier|last4|release|environment)\b/, 46],
  [/\b(?:country|city|address|location|sla)\b/, 42],
  [/\b(?:method|currency|unit|zone|tz|locales?|language|lang|code|emoji|prefix)\b/, 20],
];

/** Agents rarely look for longer texts first. */
const LONG = 400;
const WORDY = 200;

function weighText({ name }: DataField, words: string, { text }: Text): FieldWeight {
  if (/^[[{]/.test(text)) return { role: 'other', score: 8 };
  const long = text.length > LONG ? 40 : 0;
  if (words === 'key' && /^[A-Z][A-Z0-9]*-\d+$/.test(text)) return { role: 'name', score: 97 };
  const asName = scoreBy(NAMES, words, 0);
  if (asName > 0) return { role: 'name', score: asName - long };
  if (/\b(?:plan|tier|edition|subscription)\b/.test(words)) return { role: 'plan', score: 88 };
  if (isStateName(name)) return { role: 'state', score: 84 };
  const asContact = weighContact(words, text);
  if (asContact > 0) return { role: 'contact', score: asContact };
  const asProblem = scoreBy(PROBLEMS, words, 0);
  if (asProblem > 0) return { role: 'problem', score: asProblem - long };
  const asOtherName = scoreBy(OTHER_NAMES, words, 0);
  if (asOtherName > 0) return { role: 'name', score: asOtherName - long };
  return { role: 'other', score: scoreBy(OTHERS, words, text.length > WORDY ? 12 : 30) };
}

function weighContact(words: string, text: string): number {
  if (/^[^@\s]{1,64}@[^@\s]+\.[^@\s]+$/.test(text)) {
    return scoreBy(
      [
        [/^(?:email|email address|address)$/, 82],
        [/\b(?:email|mail|login)\b/, 66],
      ],
      words,
      50,
    );
  }
  if (/\b(?:phone|mobile|to|from)\b/.test(words) && /^[+(\d][\d ().+-]{6,24}$/.test(text)) {
    return words === 'to' ? 70 : 60;
  }
  return /\b(?:company|organi[sz]ation)\b/.test(words) ? 70 : 0;
}
