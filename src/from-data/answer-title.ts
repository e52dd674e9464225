import { type DataValue, textNamed } from './data-value.ts';
import { type FieldName, labelOf, labelOfWords, singular, wordsOf } from './name-words.ts';
import { isResource } from './related-resources.ts';
import { wordSet } from './word-set.ts';

/** Members that name the kind of thing a response is. */
const KIND_NAMES = [
  'object',
  '__typename',
  'resourceType',
  'resource_type',
  'record_type',
  'event_type',
] as const;
const NOUN = /^[A-Za-z][A-Za-z_ -]{1,30}$/;
/** As the value of `type`, these words say what the response is. Other words only say which sort of thing it is. */
const KINDS = wordSet(`
  account admin app charge company contact conversation customer deal event group incident invoice issue
  lead member order organization payment person product project subscription subscriptions orders
  customers task team ticket user workspace
`);

/** The title of a response: the kind it names itself, otherwise the last name on the path to it. */
export function titleOf(value: DataValue, name: FieldName | null): string | null {
  if (value.kind === 'object') {
    for (const kind of KIND_NAMES) {
      const said = textNamed(value, kind);
      if (said !== null && NOUN.test(said) && said !== 'list') return labelOfWords(wordsOf(said));
    }
  }
  if (name !== null) return labelOf({ ...name, words: withoutCall(name.words) }, 'other');
  const type = value.kind === 'object' ? textNamed(value, 'type') : null;
  if (type !== null && isResource(value) && NOUN.test(type)) return labelOfWords(singular(wordsOf(type)));
  return type !== null && KINDS.has(type.toLowerCase()) ? labelOfWords(singular(wordsOf(type))) : null;
}

const ASKING = new Set(['get', 'fetch', 'find', 'read', 'query', 'lookup', 'retrieve']);
const ANSWERING = new Set(['result', 'response', 'reply', 'output', 'return']);

/** Drops the words of the call: `GetCustomerResult` is about a customer. */
function withoutCall(words: readonly string[]): readonly string[] {
  const from = ASKING.has(words[0] ?? '') ? 1 : 0;
  const to = ANSWERING.has(words.at(-1) ?? '') ? -1 : words.length;
  const rest = words.slice(from, to);
  return rest.length === 0 ? words : rest;
}
