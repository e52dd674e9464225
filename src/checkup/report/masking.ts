import type { LoadContext } from '../../protocol/context.ts';
import { secretValuesOf } from '../../protocol/redact-url.ts';
import { alteredValues, secretPart } from '../asking/secret-headers.ts';
import type { Setup } from '../asking/setup.ts';

/** Shorter texts are masked only where they're a whole string: “1” is in every number. */
const SAFE_LENGTH = 5;
/** A shorter value of a query may be a word that answers use, such as the key of a card. */
const SECRET_LENGTH = 8;
const HIDDEN = '••••••••';

/** Replaces what a report must not say, in any text of it. */
export class Masking {
  /** Every text to replace, in lower case, with what replaces it. */
  readonly #masks = new Map<string, string>();
  readonly #pattern: RegExp | null;

  /** `personal` as `personalTexts` lists them; empty to leave customers as they are. */
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
    // One pass over each text, the longest first: an email before the id that it begins with.
    const texts = [...this.#masks.keys()].filter((text) => text !== '').sort((x, y) => y.length - x.length);
    const escaped = texts.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    this.#pattern = texts.length === 0 ? null : new RegExp(escaped.join('|'), 'gi');
  }

  text(text: string): string {
    if (this.#pattern === null) return text;
    return text.replace(this.#pattern, (found) => this.#masks.get(found.toLowerCase()) ?? HIDDEN);
  }

  /** The same value with all of its texts masked. */
  deep<T>(value: T): T;
  deep(value: unknown): unknown {
    if (typeof value === 'string') return this.text(value);
    if (Array.isArray(value)) return value.map((item: unknown) => this.deep(item));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.deep(item)]));
  }
}

/** Everything secret that a run sends, with the values of C2 that are almost right. */
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

/** Secrets as they can occur in a text: as they are, within JSON, and in a URL. Shorter ones are no secrets. */
export function spellingsOf(secrets: readonly string[]): readonly string[] {
  const spelt = secrets
    .filter((text) => text.length > 3)
    .flatMap((text) => [...inJson(text, NESTED), encodeURIComponent(text.replace(/\p{Surrogate}/gu, ''))]);
  return [...new Set(spelt)];
}

/** JSON within JSON within JSON: what a careless log in a response in a report makes of a quote. */
const NESTED = 4;

function inJson(text: string, levels: number): readonly string[] {
  return levels === 0 ? [text] : [text, ...inJson(JSON.stringify(text).slice(1, -1), levels - 1)];
}

/**
 * What names the customers of a plan, each as `mask=text`: email, ids and external ids of customers, thread
 * and tenant.
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
    // A plus address names the customer as well.
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

/** A text wherever it occurs; a short one only where it's a whole string. */
function formsOf(text: string): readonly string[] {
  if (text === '') return [];
  if (text.length >= SAFE_LENGTH) return [text];
  return [`"${text}"`, `“${text}”`, `'${text}'`, `\\"${text}\\"`];
}
