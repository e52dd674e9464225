import { quoted } from '../../json/json-text.ts';
import { MAX_TEXT_LENGTH } from '../../json/read-text.ts';
import { nearestSeconds } from '../format/card-fields.ts';
import { COMPONENT_KINDS, componentTable } from '../format/components/table.ts';
import type { ComponentKind, DocumentShape } from '../format/drawn.ts';
import { grouped } from '../format/grouped.ts';
import type { Detail, JsonType } from './finding.ts';
import { fieldOf, placeholderOf } from './placeholder.ts';

const TYPE_WORDS: Readonly<Record<JsonType, string>> = {
  text: 'text',
  number: 'a number',
  'true or false': 'true or false',
  null: 'null',
  list: 'a list',
  object: 'an object',
};

const WRITE_WORDS: Readonly<Record<JsonType, string>> = {
  text: 'text in double quotes',
  number: 'a number, without quotes',
  'true or false': 'true or false',
  null: 'null',
  list: 'a list in [ ]',
  object: 'an object in { }',
};

const SHAPE_WORDS: Readonly<Record<Exclude<DocumentShape, 'response' | 'unknown'>, string>> = {
  card: 'one card without the response around it',
  components: 'components without a card around them',
  component: 'one component without a card around it',
};

function listed(values: readonly string[], joiner: 'or' | 'and' = 'or'): string {
  const last = values.at(-1) ?? '';
  return values.length < 2 ? last : `${values.slice(0, -1).join(', ')} ${joiner} ${last}`;
}

/** "a row", "an image": goes by the first letter, which is right for the format's names. */
function withArticle(noun: string): string {
  return `${/^[aeio]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}

function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function nameOf(kind: ComponentKind): string {
  return componentTable[kind].name.toLowerCase();
}

function exampleOf(name: string, owner: string): string {
  const field = fieldOf(owner, name);
  const value = name === 'key' || field === null ? 'my-card' : placeholderOf(field);
  return `"${name}": ${JSON.stringify(value)}`;
}

/**
 * The message of a finding: what's wrong, and what to write instead. All wording about the format is here;
 * wording about JSON itself is in src/json.
 */
export function messageOf(detail: Detail): string {
  switch (detail.code) {
    case 'empty-document':
      return 'Nothing here yet. Write a response such as {"cards": []}, one card, or components.';
    case 'too-large':
      return `This text has ${grouped(detail.length)} characters, more than we can check and draw. Keep it below ${grouped(MAX_TEXT_LENGTH)} characters.`;
    case 'too-many-parts':
      return 'This text has far more values than real cards do, more than we can check and draw. Keep only the cards.';
    case 'not-a-document':
      return detail.actual === 'object'
        ? 'This isn’t a response, a card or a component. Write {"cards": […]}, {"key": "…", "components": […]} or a component such as {"componentText": {"text": "…"}}.'
        : `The document is ${TYPE_WORDS[detail.actual]}. Write a response such as {"cards": []}, one card, or components.`;
    case 'not-a-response':
      return `An endpoint responds with {"cards": […]}, but this is ${detail.shape === null ? 'something else' : SHAPE_WORDS[detail.shape]}. Put the cards in a list under "cards".`;
    case 'encoded-twice':
      return 'This is JSON inside a JSON string: it was encoded twice. Send the JSON itself.';
    case 'card-for-cards':
      return `The list of cards is called "cards". Write "cards" instead of "${detail.key}".`;
    case 'cards-without-envelope':
      return 'These are cards without the response around them. Write {"cards": […]} around the list.';
    case 'wrapped':
      return `Plain doesn’t look inside "${detail.key}" for the ${detail.holds}. Keep only ${detail.holds === 'cards' ? '{"cards": […]}' : `the ${detail.holds}`}.`;
    case 'missing-field':
      return missingFields(detail);
    case 'wrong-type':
      return `"${detail.field}" is ${TYPE_WORDS[detail.actual]}. Write ${WRITE_WORDS[detail.expected]}.`;
    case 'unknown-field':
      return `"${detail.field}" isn’t a field of ${detail.owner}. Plain may ignore it or reject the card. Remove it.`;
    case 'misspelt-field':
      return `There’s no field "${detail.renaming.from}". Write "${detail.renaming.to}".`;
    case 'card-not-an-object':
      return `A card is an object, but this is ${TYPE_WORDS[detail.actual]}. Write {"key": "…", "components": […]}.`;
    case 'card-key-characters':
      return `The key ${quoted(detail.key)} has characters that aren’t allowed. Use letters (a–z, A–Z), digits, _ and -.`;
    case 'duplicate-card-key':
      return `A card above already has the key ${quoted(detail.key)}, and only that one is shown. Give each card its own key.`;
    case 'seconds-negative':
      return 'A time to live can’t be negative. Write whole seconds, for example 3600.';
    case 'seconds-fraction':
      return `A time to live is in whole seconds. Write ${nearestSeconds(detail.value)}.`;
    case 'seconds-out-of-range':
      return `${grouped(detail.value)} seconds is outside what Plain’s setting allows. Write 15 to 31,536,000 (a year).`;
    case 'seconds-imprecise':
    case 'seconds-infinite':
      return 'This number is too large to be read exactly. Write 15 to 31,536,000 (a year).';
    case 'stray-component':
      return `"${detail.kind}" is in the card itself. Move it into the list under "components".`;
    case 'bare-text':
      return `Text alone isn’t a component. Write {"componentText": {"text": ${quoted(detail.text)}}}.`;
    case 'not-a-component':
      return `A component is an object, but this is ${TYPE_WORDS[detail.actual]}. ${detail.actual === 'null' ? 'Remove it.' : 'Write a component such as {"componentText": {"text": "…"}}.'}`;
    case 'no-component':
      return 'This object names no component. Write one into it, for example "componentText": {"text": "…"}.';
    case 'unknown-component':
      return detail.kind === null
        ? `There’s no component "${detail.key}". Write one of Plain’s ${COMPONENT_KINDS.length} components, for example "componentText".`
        : `There’s no component "${detail.key}". Its fields are those of ${withArticle(nameOf(detail.kind))}: write "${detail.kind}".`;
    case 'component-in-value':
      return `A component’s name is its key, not the value of "${detail.key}". Write {"${detail.kind}": {…}}.`;
    case 'misspelt-component':
      return `There’s no component "${detail.key}". Write "${detail.kind}".`;
    case 'missing-component-key':
      return `These fields belong to ${withArticle(nameOf(detail.kind))}, but its name is missing. Put them in {"${detail.kind}": {…}}.`;
    case 'two-components':
      return `An object holds one component, but this one has ${listed(detail.kinds, 'and')}. Write one object for each.`;
    case 'null-sibling':
      return nullSiblings(detail);
    case 'nested-row':
      return 'A row can’t contain another row. Move its components into the outer row.';
    case 'nested-container':
      return 'A container can’t contain another container. Move its components into the outer one.';
    case 'container-in-row':
      return 'A row can’t contain a container. Move its components into the row.';
    case 'misplaced':
      return `${capital(withArticle(nameOf(detail.kind)))} can’t go directly in ${withArticle(detail.placement)}. Move it out, or use another component.`;
    case 'component-body':
      return `"${detail.kind}" is ${TYPE_WORDS[detail.actual]}. Write an object with its fields${detail.wordsField === null ? '' : `, for example {"${detail.wordsField}": "…"}`}.`;
    case 'stray-fields':
      return `${listed(
        detail.fields.map((field) => `"${field}"`),
        'and',
      )} ${detail.fields.length === 1 ? 'is' : 'are'} next to "${detail.kind}" instead of inside it. Move ${detail.fields.length === 1 ? 'it' : 'them'} into its object.`;
    case 'foreign-fields':
      return `${listed(
        detail.renamings.map(({ from }) => `"${from}"`),
        'and',
      )} ${detail.renamings.length === 1 ? 'is a field' : 'are fields'} of ${withArticle(nameOf(detail.from))}. In ${withArticle(nameOf(detail.kind))}, write ${listed(
        detail.renamings.map(({ to }) => `"${to}"`),
        'and',
      )}.`;
    case 'deprecated-field':
      return `"${detail.renaming.from}" is an old name. Write "${detail.renaming.to}".`;
    case 'both-spellings':
      return `"${detail.renaming.from}" is the old name of "${detail.renaming.to}", and both are here. Keep only "${detail.renaming.to}".`;
    case 'too-long':
      return `"${detail.field}" has ${grouped(detail.length)} characters. Write at most ${grouped(detail.max)}.`;
    case 'empty-text':
      return `"${detail.field}" is empty. Write at least one character.`;
    case 'number-for-text':
      // Fractions and large numbers may have lost digits.
      return typeof detail.written === 'boolean' || Number.isSafeInteger(detail.written)
        ? `"${detail.field}" takes text, but ${detail.written} isn’t in quotes. Write "${detail.written}".`
        : `"${detail.field}" takes text, but this number isn’t in quotes. Put it in quotes.`;
    case 'null-not-allowed':
      return `"${detail.field}" has no default, so it can’t be null. ${detail.why === null ? '' : `${detail.why} `}Write ${listed(detail.values)}.`;
    case 'wrong-case':
      return `"${detail.field}" has no value ${quoted(detail.written)}. Case and spelling matter. Write "${detail.value}".`;
    case 'unknown-value':
      return detail.nearest === null
        ? `"${detail.field}" has no value ${quoted(detail.written)}. Write ${listed(detail.values)}.`
        : `"${detail.field}" has no value ${quoted(detail.written)}. Write "${detail.nearest}". Allowed: ${listed(detail.values)}.`;
    case 'empty-content':
      return `"${detail.field}" is empty. Add at least one component.`;
    case 'empty-aside':
      return 'The aside of this row is empty, which Plain’s documentation doesn’t allow. Add at least one component.';
    case 'url-relative':
      return `${quoted(detail.url)} isn’t a complete URL. Start it with https://.`;
    case 'url-invalid':
      return `${quoted(detail.url)} isn’t a valid URL. Write a complete one, for example https://example.com/page.`;
    case 'url-unsafe':
      return `A link can’t have a ${detail.scheme}: URL. Write one that starts with https://.`;
    case 'url-opens-nothing':
      return urlOpensNothing(detail);
    case 'link-opens-nothing':
      return `The link to ${quoted(detail.target)} is shown as text. Write a complete URL that starts with http:, https:, mailto: or tel:.`;
    case 'placeholder':
      return `${quoted(detail.written)} looks like a placeholder. Plain shows it exactly as it is. Write the value, or fill it in at your endpoint.`;
    case 'date-only':
      return `${quoted(detail.text)} has no time. Write date, time and offset, for example ${detail.text}T09:30:00Z.`;
    case 'date-without-offset':
      return `${quoted(detail.text)} has no time zone. Add Z for UTC, or an offset such as +02:00.`;
    case 'date-impossible':
      return `${quoted(detail.text)} doesn’t exist: there’s no such day or time. Write a real one.`;
    case 'date-malformed':
      return `${quoted(detail.text)} isn’t a date and time. Write it like 2026-03-04T09:30:00Z.`;
    case 'identifier-missing':
      return `"${detail.field}" has no value yet. Write one of ${listed(detail.options)}.`;
    case 'identifier-several':
      return `"${detail.field}" has ${listed(detail.options, 'and')}. Keep exactly one.`;
    default:
      return detail satisfies never;
  }
}

function missingFields({ fields, owner }: Extract<Detail, { code: 'missing-field' }>): string {
  const names = listed(
    fields.map((field) => `"${field}"`),
    'and',
  );
  const examples = fields.map((field) => exampleOf(field, owner)).join(', ');
  const isAre = fields.length === 1 ? 'is' : 'are';
  if (fields.includes('components')) {
    const others = examples.replace(/(?:, )?"components": \[\]/, '');
    const also = others === '' ? '' : `Add ${others}, and `;
    return `${names} ${isAre} missing. ${also}${also === '' ? 'Write' : 'write'} "components": [] for a list to fill, or "components": null when there’s no data: Plain hides the card for either. Some serialisers leave empty lists out.`;
  }
  const missing = `${names} ${isAre} missing. Add ${examples}.`;
  if (fields.includes('text') || fields.includes('plainText')) {
    return `${missing} If your code sets it, its value may be undefined, which JSON leaves out.`;
  }
  return missing;
}

function nullSiblings({ kind, siblings }: Extract<Detail, { code: 'null-sibling' }>): string {
  const [first] = siblings;
  if (siblings.length === 1) {
    return `"${first}" is null next to "${kind}", and Plain refuses that. Leave it out.`;
  }
  const names = listed(
    siblings.map((sibling) => `"${sibling}"`),
    'and',
  );
  return `${siblings.length} components are null next to "${kind}", and Plain refuses that. Leave them out: ${names}.`;
}

function urlOpensNothing({ field, scheme, reason }: Extract<Detail, { code: 'url-opens-nothing' }>): string {
  switch (reason) {
    case 'scheme':
      return `"${field}" starts with ${scheme}:, which opens nothing in Plain. Write a URL that starts with https:, http:, mailto: or tel:.`;
    case 'slashes':
      return `"${field}" is missing the slashes after ${scheme}:, so the button opens nothing. Write ${scheme}://.`;
    default:
      return `"${field}" has a user name before the host, which may hide where it leads, so the button opens nothing. Write it without.`;
  }
}
