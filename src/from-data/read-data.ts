import { pastedDocument } from '../cards/edit/pasted-document.ts';
import { isJsonText } from '../json/json-text.ts';
import { JsonTokens, tokenText } from '../json/places/json-tokens.ts';
import { MAX_DEPTH, readJson } from '../json/read-json.ts';
import { MAX_TEXT_LENGTH } from '../json/read-text.ts';
import { scanJson } from '../json/scan-json.ts';
import { syntaxMessage } from '../json/syntax-messages.ts';
import { type DataMember, type DataValue, isNothing } from './data-value.ts';

/** Why a text can't become a card. */
export type DataFault = 'empty' | 'too-large' | 'too-deep' | 'not-json' | 'nothing-inside';

export type ReadData = { ok: true; value: DataValue } | { ok: false; fault: DataFault; message: string };

/**
 * Reads an API response, also from a Markdown code block, with comments, or with trailing commas.
 * For a repeated key the last value counts, as in JSON.parse. Never throws; takes time linear in the text.
 */
export function readData(text: string): ReadData {
  if (text.trim() === '') return refuse('empty', 'There’s no JSON yet. Paste an API response.');
  if (text.length > MAX_TEXT_LENGTH) {
    return refuse('too-large', 'This is larger than 1 MB. Paste a smaller part of it.');
  }
  const json = isJsonText(text) ? text : pastedDocument(text)?.text;
  // Checks the depth first: if a text is both broken and too deep, the depth is the easier reason to see.
  if (scanJson(json ?? text).depth > MAX_DEPTH) {
    return refuse('too-deep', `This is nested more than ${MAX_DEPTH} deep. Paste the part you need.`);
  }
  if (json === undefined || !isJsonText(json)) return refuse('not-json', whyNotJson(text));
  const value = new DataReader(json).read();
  return isNothing(value)
    ? refuse('nothing-inside', 'There’s nothing in this JSON to show on a card.')
    : { ok: true, value };
}

function refuse(fault: DataFault, message: string): ReadData {
  return { ok: false, fault, message };
}

function whyNotJson(text: string): string {
  const [first] = readJson(text).issues;
  if (first === undefined || first.code === 'unquoted-text') return 'This isn’t JSON.';
  if (first.code === 'other-format') return syntaxMessage(first);
  const line = text.slice(0, first.start).split('\n').length;
  return `This isn’t JSON yet. Line ${line}: ${syntaxMessage(first)}`;
}

/** Builds values from the tokens of a text that JSON.parse accepts and that is no deeper than MAX_DEPTH. */
class DataReader {
  readonly #text: string;
  readonly #tokens: JsonTokens;

  constructor(text: string) {
    this.#text = text;
    this.#tokens = new JsonTokens(text);
  }

  read(): DataValue {
    this.#tokens.next();
    return this.#value();
  }

  /** Reads the value that starts at the current token. Afterwards the current token is the value's last one. */
  #value(): DataValue {
    const tokens = this.#tokens;
    if (tokens.is('{')) return { kind: 'object', members: this.#members() };
    if (tokens.is('[')) return { kind: 'list', items: this.#items() };
    const written = this.#text.slice(tokens.start, tokens.end);
    if (tokens.is('string')) return { kind: 'text', text: tokenText(written) };
    if (written === 'null') return { kind: 'null' };
    if (written === 'true' || written === 'false') return { kind: 'boolean', value: written === 'true' };
    return { kind: 'number', digits: written };
  }

  #members(): DataMember[] {
    const tokens = this.#tokens;
    const members: DataMember[] = [];
    const places = new Map<string, number>();
    while (tokens.next() && !tokens.is('}')) {
      if (tokens.is(',')) continue;
      const name = tokenText(this.#text.slice(tokens.start, tokens.end));
      tokens.next();
      tokens.next();
      const member = { name, value: this.#value() };
      const place = places.get(name) ?? members.length;
      places.set(name, place);
      members[place] = member;
    }
    return members;
  }

  #items(): DataValue[] {
    const tokens = this.#tokens;
    const items: DataValue[] = [];
    while (tokens.next() && !tokens.is(']')) {
      if (!tokens.is(',')) items.push(this.#value());
    }
    return items;
  }
}
