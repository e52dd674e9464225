import type { LoadContext } from '../../protocol/context.ts';
import { secretPart } from '../asking/secret-headers.ts';
import type { Setup } from '../asking/setup.ts';

/** Shorter texts are masked only where they're a whole string: “1” is in every number. */
const SAFE_LENGTH = 5;
const HIDDEN = '••••••••';

/** One text to replace wherever it occurs. */
interface Mask {
  text: string;
  by: string;
}

/** Replaces what a report must not say, in any text of it. */
export class Masking {
  private readonly secrets: readonly Mask[];
  private readonly people: readonly Mask[];

  /** `personal` as `personalTexts` lists them; empty to leave customers as they are. */
  constructor(secrets: readonly string[], personal: readonly string[]) {
    this.secrets = longestFirst(secrets.map((text) => ({ text, by: HIDDEN })));
    this.people = longestFirst(
      personal.map((entry) => {
        const [by = '', ...text] = entry.split('=');
        return { by, text: text.join('=') };
      }),
    );
  }

  text(text: string): string {
    let masked = text;
    for (const mask of this.secrets) masked = replaceAll(masked, mask);
    for (const mask of this.people) masked = replaceAll(masked, mask);
    return masked;
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

/** Everything secret that a run sends, the altered values of C2 not among them. */
export function secretTexts({ headers, sender }: Setup): readonly string[] {
  const values = headers.flatMap(({ value }) => [value, secretPart(value)]);
  return [...new Set([sender.signingSecret, ...values])].filter((text) => text.length > 3);
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

function longestFirst(masks: readonly Mask[]): readonly Mask[] {
  return masks.filter(({ text }) => text !== '').sort((a, b) => b.text.length - a.text.length);
}

function replaceAll(whole: string, { text, by }: Mask): string {
  const parts =
    text.length >= SAFE_LENGTH ? [text] : [`"${text}"`, `“${text}”`, `'${text}'`, `\\"${text}\\"`];
  return parts.reduce((masked, part) => {
    // Without a hit, as nearly always, nothing is built.
    const at = masked.toLowerCase().indexOf(part.toLowerCase());
    if (at === -1) return masked;
    const wanted = part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return masked.replace(new RegExp(wanted, 'gi'), () => part.replace(text, () => by));
  }, whole);
}
