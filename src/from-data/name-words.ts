import { wordSet } from './word-set.ts';

/** Longer names are cut before they're split into words. */
const MAX_NAME = 120;
const MAX_LABEL = 80;

const WORD =
  /2[Ff][Aa](?!\p{L})|\p{Lu}+(?=\p{Lu}\p{Ll})|\p{Lu}?[\p{Ll}\p{M}]+|\p{Lu}+|[\p{Lo}\p{Lm}\p{M}]+|\p{N}+/gu;

const ACRONYMS = wordSet(`
  id ids url uri api ip vat sku mrr arr ltv utm pdf iban bic sso mfa crm vip sla os ui uuid guid html csv
  json xml sms usd eur gbp gst po upc ean isbn dns cpu gb mb kb hr io saml scim oauth nps sid csat arpu gmv
  tls ssl http https npm cvc dob ssn eta 2fa pnr rma kyc
`);

const SPELLINGS = new Map([
  ['id', 'ID'],
  ['ids', 'IDs'],
  ['oauth', 'OAuth'],
]);

/** Names that some APIs write without separating the words. */
const JOINED = new Map(
  `first name, last name, full name, display name, job title, phone number, mobile phone, zip code, post code,
  create date, created date, last modified date, modified date, close date, closed date, start date, end date,
  due date, birth date, date time, created at, updated at, created on, updated on, time zone, live mode,
  deal name, deal stage, deal type, lifecycle stage, lead status, company name, plan name, host name,
  total price, line items, account id, customer id, user id, order id, order number,
  contract sent, closed won, closed lost, qualified to buy, appointment scheduled, presentation scheduled`
    .split(/,\s+/)
    .map((words): [string, readonly string[]] => [words.replaceAll(' ', ''), words.split(' ')]),
);

/**
 * The words of a field's name in lower case: `createdAt`, `created_at` and `Created at` become `created`, `at`.
 * A name without letters or digits has no words.
 */
export function wordsOf(name: string): readonly string[] {
  return (name.slice(0, MAX_NAME).match(WORD) ?? []).flatMap((word) => {
    const lower = word.toLowerCase();
    return JOINED.get(lower) ?? [lower];
  });
}

/** Words as a label: "Customer ID", "Last login". */
export function labelOfWords(words: readonly string[]): string {
  const spelled = words.map(
    (word) => SPELLINGS.get(word) ?? (ACRONYMS.has(word) ? word.toUpperCase() : word),
  );
  const joined = spelled.join(' ').slice(0, MAX_LABEL).trim();
  return joined.charAt(0).toUpperCase() + joined.slice(1);
}

/** A field's name as written and as words. */
export interface FieldName {
  written: string;
  words: readonly string[];
  /** True among the fields of an address, where a state is part of a country. */
  isPlace?: boolean;
}

export function nameOf(written: string): FieldName {
  return { written, words: wordsOf(written) };
}

/** What kind of value a label is for. The label drops words that only say how such a value is written. */
export type LabelOf = 'date' | 'money' | 'link' | 'flag' | 'state' | 'other';

const TRAILING: Readonly<Record<LabelOf, ReadonlySet<string>>> = {
  date: wordSet('at on timestamp stamp ts utc gmt iso ms epoch unix string'),
  money: new Set(['cents', 'minor', 'in', 'cent', 'money', 'set']),
  link: new Set(['url', 'uri', 'link', 'href']),
  flag: new Set(['flag']),
  state: new Set(['label', 'name', 'text']),
  other: new Set(),
};

const LEADING: Readonly<Record<LabelOf, ReadonlySet<string>>> = {
  date: new Set(['date', 'timestamp', 'hs', 'is']),
  money: new Set(['hs']),
  link: new Set(['hs']),
  flag: new Set(['is', 'hs', 'was', 'are']),
  state: new Set(['hs']),
  other: new Set(['hs']),
};

/** These words need no "date" after them, just like "created". "Order date" does need it. */
const SAYS_WHEN = wordSet(`
  login seen due renewal expiry expiration signup sent paid date
`);
const AS_DONE = new Map([
  ['create', 'created'],
  ['update', 'updated'],
]);

/** A field's name as its label: `createdAt` is "Created", `isActive` "Active", `amount_cents` "Amount". */
export function labelOf(name: FieldName, of: LabelOf): string {
  let { words } = name;
  if (words.length === 0) return name.written.trim().slice(0, MAX_LABEL).trim() || 'Value';
  // Salesforce marks a company's custom fields with `__c`.
  if (name.written.endsWith('__c') && words.length > 1) words = words.slice(0, -1);
  while (words.length > 1 && TRAILING[of].has(words.at(-1) ?? '')) words = words.slice(0, -1);
  if (of === 'date') words = words.length === 1 && words[0] === 'ts' ? ['time'] : withoutDate(words);
  while (words.length > 1 && LEADING[of].has(words[0] ?? '') && words[1] !== 'of') words = words.slice(1);
  return labelOfWords(words);
}

function withoutDate(words: readonly string[]): readonly string[] {
  const last = words.at(-1);
  const before = words.at(-2) ?? '';
  if (last !== 'date' && last !== 'time') return words;
  const done = AS_DONE.get(before);
  if (done !== undefined) return [...words.slice(0, -2), done];
  return before.endsWith('ed') || SAYS_WHEN.has(before) ? words.slice(0, -1) : words;
}

/** The label of a nested field: "Customer" and "Name" become "Customer name". */
export function joinLabels(outer: string, inner: string): string {
  const [first = '', ...others] = inner.split(' ');
  const rest = [/^\p{Lu}\p{Ll}*$/u.test(first) ? first.toLowerCase() : first, ...others].join(' ');
  return `${outer} ${rest}`.slice(0, MAX_LABEL).trim();
}

/** One of many: "orders" → "order", "companies" → "company". */
export function singular(words: readonly string[]): readonly string[] {
  const last = words.at(-1);
  return last === undefined ? [] : [...words.slice(0, -1), singularWord(last)];
}

function singularWord(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  return /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}
