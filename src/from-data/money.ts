import { type DataObject, type DataValue, textNamed } from './data-value.ts';
import type { FieldName } from './name-words.ts';
import { wordSet } from './word-set.ts';

/** What the numbers of an object mean as money. */
export interface MoneyContext {
  /** ISO 4217 code in capitals; null if none is named nearby. */
  currency: string | null;
  /** Whole numbers are cents. */
  minor: boolean;
  /** The only currency in the whole response, e.g. in its settings. Used for fields that are certainly money. */
  elsewhere: string | null;
}

const CURRENCY_NAME = /^(?:(?:iso_?|default_?|home_?)?currency(?:_?(?:code|iso|ref))?|price_?unit)$/i;
/** Next to one of these, whole numbers are cents, as in payment APIs. */
const PLAIN_CURRENCY_NAME = /^currency(?:_?code)?$/i;
const CURRENCY = /^[A-Za-z]{3,5}$/;
const DECIMAL = /^-?\d+\.\d+$/;
/** "1 299,00", "1.234,56" and "1,204.50": two digits after the last mark, and grouped thousands before it. */
const WRITTEN_OUT = /^(-?\d{1,3}(?:([ .,'\u00a0\u202f])\d{3})(?:\2\d{3})*|-?\d+)([.,])(\d{2})$/;
const WHOLE = /^-?\d+$/;
const LONGEST = 40;

const MONEY_WORDS = wordSet(`
  amount total subtotal price cost fee fees balance revenue mrr arr ltv spend spent tax discount refund
  payout salary gross credit debit owed budget paid due charge msrp vat shipping discounts taxes value gmv
  tip net refunded outstanding payable invoiced received captured overpaid remaining amt worth
`);

/** Words that mean money even without a currency nearby. */
const SURELY_MONEY = wordSet(`
  amount price cost fee balance revenue mrr arr ltv spend spent salary subtotal payout gmv amt
`);

const NOT_MONEY = wordSet(`
  count quantity qty percent percentage rate ratio id number items type size weight days seats units usage
  points tokens method code page pages version time hours minutes seconds orders results score attempts
  grams bytes date center centre
`);

const PAIR_AMOUNTS = new Set(['amount', 'value', 'price', 'total', 'number', 'units', 'decimal', 'gross']);
const BESIDE_AN_AMOUNT =
  /^(?:formatted|format|symbol|display|label|currency_?symbol|precision|exponent|scale)$/i;

function digitsOf(value: DataValue): string | null {
  if (value.kind === 'number') return value.digits.length <= LONGEST ? value.digits : null;
  if (value.kind !== 'text' || value.text.length > LONGEST) return null;
  const text = value.text.trim();
  const [, whole, separator, mark, cents] = WRITTEN_OUT.exec(text) ?? [];
  return whole === undefined || separator === mark ? text : `${whole.replace(/[^-\d]/g, '')}.${cents}`;
}

/** Whether the field's name sounds like an amount of money. */
export function isMoneyName({ words }: FieldName): boolean {
  // A "value" alone may be anything; only names such as "order value" mean money.
  if (words.length === 1 && words[0] === 'value') return false;
  return words.some((word) => MONEY_WORDS.has(word)) && !words.some((word) => NOT_MONEY.has(word));
}

function saysCents({ words }: FieldName): boolean {
  const last = words.at(-1);
  return last === 'cents' || last === 'cent' || last === 'minor' || last === 'pence';
}

export interface NamedValue {
  name: FieldName;
  value: DataValue;
}

/** What the numbers directly in an object mean as money, given the context around it. */
export function moneyContextOf(members: readonly NamedValue[], around: MoneyContext): MoneyContext {
  let currency: string | null = null;
  let isPlain = false;
  let hasDecimals = false;
  for (const { name, value } of members) {
    const code = CURRENCY_NAME.test(name.written) ? codeIn(value) : null;
    if (code !== null) {
      const plain = PLAIN_CURRENCY_NAME.test(name.written);
      if (currency === null || plain) currency = code;
      isPlain ||= plain;
    } else if (isMoneyName(name)) {
      hasDecimals ||= DECIMAL.test(digitsOf(value) ?? '');
    }
  }
  if (currency !== null) return { ...around, currency, minor: isPlain && !hasDecimals };
  return hasDecimals ? { ...around, minor: false } : around;
}

/** A currency code, also from an object such as `{ "value": "USD", "name": "United States Dollar" }`. */
function codeIn(value: DataValue): string | null {
  const said =
    value.kind === 'text'
      ? value.text
      : value.kind === 'object'
        ? (textNamed(value, 'code') ?? textNamed(value, 'value'))
        : null;
  return said !== null && CURRENCY.test(said) ? said.toUpperCase() : null;
}

/** The only currency named anywhere in a response; null if it names none or several. */
export function onlyCurrencyIn(answer: DataValue): string | null {
  const codes = new Set<string>();
  const visit = (value: DataValue) => {
    if (value.kind === 'list') value.items.forEach(visit);
    if (value.kind !== 'object') return;
    for (const member of value.members) {
      const code = CURRENCY_NAME.test(member.name) ? codeIn(member.value) : null;
      if (code !== null) codes.add(code);
      visit(member.value);
    }
  };
  visit(answer);
  const [only] = codes;
  return codes.size === 1 && only !== undefined ? only : null;
}

/** The amount in an object such as `{ "amount": 4900, "currency": "usd" }`; null for other objects. */
export function amountIn(object: DataObject): string | null {
  if (object.members.length < 2 || object.members.length > 5) return null;
  let currency: string | null = null;
  let amount: string | null = null;
  for (const { name, value } of object.members) {
    if (CURRENCY_NAME.test(name) && value.kind === 'text' && CURRENCY.test(value.text)) {
      currency = value.text.toUpperCase();
    } else if (amount === null && PAIR_AMOUNTS.has(name.toLowerCase()) && digitsOf(value) !== null) {
      amount = digitsOf(value);
    } else if (!BESIDE_AN_AMOUNT.test(name)) {
      return null;
    }
  }
  return currency === null || amount === null ? null : inCurrency(amount, currency, true);
}

/**
 * The object with an amount of money: the value itself, or its first member if every member is an amount, as in
 * Shopify's `{ "shop_money": …, "presentment_money": … }`. Null for other values.
 */
export function objectOfAmount(value: DataValue): DataObject | null {
  if (value.kind !== 'object') return null;
  if (amountIn(value) !== null) return value;
  const [first] = value.members;
  const areAll = value.members.every(
    (member) => member.value.kind === 'object' && amountIn(member.value) !== null,
  );
  return areAll && first?.value.kind === 'object' && /money/i.test(first.name) ? first.value : null;
}

/** The amount of money in a field, as a person writes it; null if it isn't money. */
export function moneyOf({ name, value }: NamedValue, context: MoneyContext): string | null {
  const digits = digitsOf(value);
  if (digits === null) return null;
  const { currency } = context;
  if (saysCents(name))
    return WHOLE.test(digits) ? inCurrency(digits, currency ?? context.elsewhere, true) : null;
  // `{ "balances": { "USD": "10.50" } }`.
  if (/^[A-Z]{3}$/.test(name.written) && isCurrency(name.written) && DECIMAL.test(digits)) {
    return inCurrency(digits, name.written, false);
  }
  if (!isMoneyName(name)) return null;
  if (currency !== null) return inCurrency(digits, currency, context.minor);
  const isSure = name.words.some((word) => SURELY_MONEY.has(word));
  return isSure && value.kind === 'text' && DECIMAL.test(digits)
    ? inCurrency(digits, context.elsewhere, false)
    : null;
}

const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['USD', '$'],
  ['EUR', '€'],
  ['GBP', '£'],
  ['JPY', '¥'],
  ['INR', '₹'],
  ['KRW', '₩'],
  ['BRL', 'R$'],
  ['CAD', 'CA$'],
  ['AUD', 'A$'],
  ['NZD', 'NZ$'],
  ['MXN', 'MX$'],
  ['ILS', '₪'],
]);

/** Currencies whose smallest unit is not a hundredth (ISO 4217). */
const PLACES = new Map<string, number>([
  ...[
    'BIF',
    'CLP',
    'DJF',
    'GNF',
    'ISK',
    'JPY',
    'KMF',
    'KRW',
    'PYG',
    'RWF',
    'UGX',
    'VND',
    'VUV',
    'XAF',
    'XOF',
    'XPF',
  ].map((code): [string, number] => [code, 0]),
  ...['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'].map((code): [string, number] => [code, 3]),
]);

/** Writes digits as money. Nothing is rounded; only zeros beyond the currency's decimal places are dropped. */
function inCurrency(digits: string, currency: string | null, minor: boolean): string | null {
  const isWhole = WHOLE.test(digits);
  if (!isWhole && !DECIMAL.test(digits)) return null;
  const places = PLACES.get(currency ?? '') ?? 2;
  const negative = digits.startsWith('-');
  const bare = negative ? digits.slice(1) : digits;
  const [whole = '0', fraction = ''] = isWhole && minor ? splitMinor(bare, places) : bare.split('.');
  const kept = fraction.slice(0, places).padEnd(places, '0') + fraction.slice(places).replace(/0+$/, '');
  const grouped = whole.replace(/^0+(?=\d)/, '').replace(/\B(?=(?:\d{3})+$)/g, ',');
  const number = kept === '' ? grouped : `${grouped}.${kept}`;
  const sign = negative ? '-' : '';
  const symbol = SYMBOLS.get(currency ?? '');
  if (symbol !== undefined) return `${sign}${symbol}${number}`;
  return currency === null ? `${sign}${number}` : `${currency} ${sign}${number}`;
}

/** Whether three letters are a currency in use, not some other code. */
function isCurrency(code: string): boolean {
  return SYMBOLS.has(code) || PLACES.has(code) || OTHER_CURRENCIES.has(code);
}

const OTHER_CURRENCIES = wordSet(`
  AED ARS BGN CHF CNY COP CZK DKK EGP HKD HUF IDR KES MAD MYR NGN NOK PEN PHP PKR PLN QAR RON RUB SAR SEK SGD THB
  TRY TWD UAH ZAR
`);

function splitMinor(digits: string, places: number): [whole: string, fraction: string] {
  if (places === 0) return [digits, ''];
  const padded = digits.padStart(places + 1, '0');
  return [padded.slice(0, -places), padded.slice(-places)];
}
