import { headerNameFault, PROTOCOL_HEADERS } from './config.ts';
import { type ShellWord, UNKNOWN } from './shell/command.ts';
import { type CurlBody, readCurlBody } from './shell/curl-body.ts';
import { findCurl } from './shell/curl-command.ts';
import { meaningOf, readOptions } from './shell/curl-options.ts';
import { readCurlUrl } from './shell/curl-url.ts';

/** What a pasted command fills in. Whatever it doesn't say is null or missing. */
export interface CurlCommand extends CurlBody {
  url: string;
  /** Names of the URL's query parameters whose values only the shell knew. */
  leftOut: string[];
  /** The person's own headers; a value that only the shell knew is empty. */
  headers: { name: string; value: string }[];
  /** What couldn't be taken over, as the command has it: `$TOKEN`, `-d @body.json`, `--cert`. Never a value. */
  missing: string[];
}

const DATA = new Set(['--data', '--data-raw', '--data-binary', '--data-ascii', '--json']);

/** Whether a text has a cURL command. */
export function isCurl(text: string): boolean {
  return findCurl(text) !== null;
}

/**
 * Reads a cURL command as its shell and curl would; null if it has no readable URL. Never throws; linear in the
 * text's length.
 */
export function parseCurl(text: string): CurlCommand | null {
  const found = findCurl(text);
  return found === null ? null : new CurlReader(found.words, found.stdin).read();
}

class CurlReader {
  readonly #headers: CurlCommand['headers'] = [];
  readonly #named = new Set<string>();
  readonly #missing = new Set<string>();
  readonly #operands: { word: ShellWord; isDoubtful: boolean }[] = [];
  readonly #queries: string[] = [];
  readonly #data: { option: string; word: ShellWord }[] = [];

  readonly #words: readonly ShellWord[];
  readonly #stdin: ShellWord | null;

  constructor(words: readonly ShellWord[], stdin: ShellWord | null) {
    this.#words = words;
    this.#stdin = stdin;
  }

  read(): CurlCommand | null {
    this.#readWords();
    const url = this.#chooseUrl();
    if (url === null) return null;
    if (url.user !== null) this.#addHeader('Authorization', `Basic ${base64(url.user)}`, []);
    const body = readCurlBody(this.#data, this.#stdin, (what) => this.#missing.add(what));
    return {
      url: url.text,
      leftOut: url.leftOut,
      headers: this.#headers,
      ...body,
      missing: [...this.#missing],
    };
  }

  #readWords(): void {
    let isDoubtful = false;
    for (let at = 0; at < this.#words.length; at += 1) {
      const word = this.#words[at];
      if (word === undefined) break;
      if (word.text === '--') continue;
      const options = readOptions(word.text);
      if (options.length === 0) this.#operands.push({ word, isDoubtful });
      isDoubtful = false;
      for (const option of options) {
        const { name, written, takesValue, attached } = option;
        const value: ShellWord | undefined = !takesValue
          ? { text: '', unknown: [] }
          : attached === null
            ? this.#words[++at]
            : { text: attached, unknown: word.unknown };
        const meaning = meaningOf(option);
        if (meaning !== null) this.#missing.add(written.replaceAll(UNKNOWN, '…').slice(0, 60));
        if (meaning === 'unknown') isDoubtful = attached === null;
        if (value !== undefined) this.#take(name, written, value);
        // The next request begins here.
        if (name === '--next') return;
      }
    }
  }

  #take(name: string, written: string, value: ShellWord): void {
    const { text, unknown } = value;
    if (name === '--url') this.#operands.push({ word: value, isDoubtful: false });
    else if (name === '--url-query') this.#queries.push(text);
    else if (DATA.has(name)) this.#data.push({ option: name === '--data' ? '-d' : name, word: value });
    else if (name === '--header') this.#takeHeader(written, value);
    else if (name === '--oauth2-bearer') this.#addHeader('Authorization', `Bearer ${text}`, unknown);
    else if (name === '--referer') this.#addHeader('Referer', text, unknown);
    else if (name === '--user') {
      const isWhole = unknown.length > 0 || text.includes(':');
      if (!isWhole) this.#missing.add(`the password of ${written}`);
      this.#addHeader('Authorization', isWhole ? `Basic ${base64(text)}` : '', unknown, true);
    } else if (name === '--cookie') {
      if (text.includes('=') || unknown.length > 0) this.#addHeader('Cookie', text, unknown);
      else this.#missing.add(`${written} ${shown(text)}`);
    } else if (name === '--request' && text.toUpperCase() !== 'POST') {
      this.#missing.add(`${written} ${shown(text)}`);
    }
  }

  #takeHeader(written: string, { text, unknown }: ShellWord): void {
    const colon = text.indexOf(':');
    if (text.startsWith('@') || (colon === -1 && unknown.length > 0)) {
      this.#missing.add(`${written} ${unknown[0] ?? shown(text)}`);
    }
    if (colon > 0) this.#addHeader(text.slice(0, colon).trim(), text.slice(colon + 1).trim(), unknown);
  }

  #addHeader(name: string, value: string, unknown: readonly string[], isSecret = false): void {
    // The protocol's own headers are always sent as Plain sends them. To curl, an empty value means no header.
    if (PROTOCOL_HEADERS.has(name.toLowerCase()) || (value === '' && !isSecret)) return;
    if (headerNameFault(name) !== null) {
      this.#missing.add(`the header ${shown(name)}`);
      return;
    }
    if (this.#named.has(name.toLowerCase())) {
      this.#missing.add(`a second ${name}`);
      return;
    }
    this.#named.add(name.toLowerCase());
    this.#headers.push({ name, value: unknown.length > 0 ? '' : value });
    for (const each of unknown) this.#missing.add(`${each} in ${name}`);
  }

  #chooseUrl(): ReturnType<typeof readCurlUrl> {
    const whole = this.#operands.find(({ word }) => /^https?:\/\//i.test(word.text));
    const chosen =
      whole ?? this.#operands.find((each) => !each.isDoubtful && readCurlUrl(each.word, []) !== null);
    for (const each of this.#operands) {
      if (each !== chosen)
        this.#missing.add(
          each.word.unknown[0] ?? (readCurlUrl(each.word, []) ? 'another URL' : 'an extra word'),
        );
    }
    if (chosen === undefined) return null;
    for (const name of chosen.word.unknown) this.#missing.add(`${name} in the URL`);
    return readCurlUrl(chosen.word, this.#queries);
  }
}

/** A word for messages: on one line, at most 40 characters, with … for what only the shell knows. */
function shown(text: string): string {
  const line = text.replaceAll(UNKNOWN, '…').replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}

function base64(text: string): string {
  let bytes = '';
  for (const byte of new TextEncoder().encode(text)) bytes += String.fromCharCode(byte);
  return btoa(bytes);
}
