import type { LoadContext } from '../../protocol/context.ts';
import { secretValuesOf } from '../../protocol/redact-url.ts';
import { alteredValues, secretPart } from '../asking/secret-headers.ts';
import type { Setup } from '../asking/setup.ts';

/** Shorter texts are masked only if they're a whole string: “1” is in every number. */
const SAFE_LENGTH = 5;
/** A shorter query value may be an ordinary word in responses, such as a card's key. */
const SECRET_LENGTH = 8;
const HIDDEN = '••••••••';

/** Replaces everything that a report must not contain, in all of its texts. */
export class Masking {
  /** Every text to replace, in lower case, with its replacement. */
  readonly #masks = new Map<string, string>();
  readonly #pattern: RegExp | null;

  /** `personal`: the list from `personalTexts`; empty to leave customers unmasked. */
  constructor(secrets: readonly string[], personal: readonly string[]) {
    for (const text of secrets) this.#masks.set(text.toLowerCase(), HIDDEN);
    for (const entry of personal) {
      const [by = '', ...rest] = entry.split('=');
      const text = rest.join('=');
      for (const form of formsOf(text)) {
        const lower = form.toLowerCase();
        if (!this.#masks.has(lower))
          this.#masks.set(
            lower,
            form.replace(text, () => by),
          );
      }
    }
    // One pass over each text, longest first: an email before an id that it starts with.
    const texts = [...this.#masks.keys()].filter((text) => text !== '').sort((x, y) => y.length - x.length);
    const escaped = texts.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    this.#pattern = texts.length === 0 ? null : new RegExp(escaped.join('|'), 'gi');
  }

  text(text: string): string {
    if (this.#pattern === null) return text;
    return text.replace(this.#pattern, (found) => this.#masks.get(found.toLowerCase()) ?? HIDDEN);
  }

  /** A copy of the value with all of its texts masked. */
  deep<T>(value: T): T;
  deep(value: unknown): unknown {
    if (typeof value === 'string') return this.text(value);
    if (Array.isArray(value)) return value.map((item: unknown) => this.deep(item));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.deep(item)]));
  }
}

/** All secrets that a run sends, including the almost correct values of C2. */
export function secretTexts({
  url,
  headers,
  sender,
}: Pick<Setup, 'url' | 'headers' | 'sender'>): readonly string[] {
  const values = headers
    .flatMap(({ value }) => [value, ...alteredValues(value).map((altered) => altered.value)])
    .flatMap((value) => [value, secretPart(value)]);
  const inUrl = secretValuesOf(url).filter((value) => value.length >= SECRET_LENGTH);
  return spellingsOf([sender.signingSecret, ...values, ...inUrl]);
}

/** Secrets as they can occur in a text: plain, within JSON, and in a URL. Very short ones don't count as secrets. */
export function spellingsOf(secrets: readonly string[]): readonly string[] {
  const spelt = secrets
    .filter((text) => text.length > 3)
    .flatMap((text) => [...inJson(text, NESTED), encodeURIComponent(text.replace(/\p{Surrogate}/gu, ''))]);
  return [...new Set(spelt)];
}

/** Levels of JSON within JSON, for example a quote in a log within a response within a report. */
const NESTED = 4;

function inJson(text: string, levels: number): readonly string[] {
  return levels === 0 ? [text] : [text, ...inJson(JSON.stringify(text).slice(1, -1), levels - 1)];
}

/**
 * The texts that identify the customers of a plan, each as `mask=text`: email, ids and external ids of customers,
 * threads and tenants.
 */
export function personalTexts({ context, second, customers }: Setup): readonly string[] {
  const people = [context, ...(second === null ? [] : [second]), ...customers];
  const masks = new Map<string, string>();
  const add = (text: string | null | undefined, by: string) => {
    if (text && !masks.has(text.toLowerCase())) masks.set(text.toLowerCase(), `${by}=${text}`);
  };
  people.forEach((person: LoadContext, index) => {
    const name = `customer-${index + 1}`;
    add(person.customer.email, `${name}@masked.example`);
    // A plus address identifies the customer as well.
    add(`${person.customer.email.split('@')[0]}+`, `${name}+`);
    add(person.customer.id, `${name}-id`);
    add(person.customer.externalId, `${name}-external-id`);
    add(person.thread?.id, 'thread-id');
    add(person.thread?.externalId, 'thread-external-id');
    add(person.tenant?.id, 'tenant-id');
    add(person.tenant?.externalId, 'tenant-external-id');
  });
  return [...masks.values()];
}

/** The forms of a text to mask: anywhere, or for a short text only as a whole string. */
function formsOf(text: string): readonly string[] {
  if (text === '') return [];
  if (text.length >= SAFE_LENGTH) return [text];
  return [`"${text}"`, `“${text}”`, `'${text}'`, `\\"${text}\\"`];
}
