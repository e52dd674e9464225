import { isFollowedBy, JsonTokens, tokenText } from '../../json/places/json-tokens.ts';
import { locate, type Place } from '../../json/places/locate.ts';
import type { TextEdit, TextRange } from '../../json/problem.ts';
import { CARD_SNIPPET } from '../format/card-fields.ts';
import type { Placement } from '../format/components/define.ts';
import {
  COMPONENT_KINDS,
  componentTable,
  isComponentKind,
  kindsAllowedIn,
} from '../format/components/table.ts';
import type { ComponentKind } from '../format/drawn.ts';
import type { Field } from '../format/field.ts';
import { type Context, contextsOf, fieldNamed, fieldsIn } from './context.ts';
import { componentDocs, fieldDocs } from './docs.ts';

export interface Completion {
  label: string;
  kind: 'component' | 'field' | 'value' | 'document';
  detail: string;
  /** Markdown. */
  docs: string;
  /** In Monaco's snippet syntax: tab stops, tabs for indentation. */
  snippet: string;
  /** The characters it replaces. */
  replace: TextRange;
  /** The text that the characters in `replace` are matched against. */
  filter: string;
  /** Adds a comma that's missing before it. */
  also: readonly TextEdit[];
  /** The likeliest completion, selected initially. */
  preferred: boolean;
}

type Proposal = Pick<Completion, 'label' | 'kind' | 'detail' | 'docs' | 'snippet'> & { preferred?: boolean };

/**
 * What can be written at the offset of a text that may be half typed: components allowed there, fields
 * that aren't there yet, allowed values (SPEC.md §2–3). Empty if there's nothing to suggest.
 */
export function completionsAt(text: string, offset: number): Completion[] {
  const place = locate(text, offset);
  const { frames, token } = place;
  const contexts = contextsOf(frames);
  const context: Context | null = contexts.at(-1) ?? null;
  const proposals = proposalsAt(text, place, context);
  if (proposals.length === 0) return [];
  const replace = {
    start: token?.start ?? offset,
    end: token === null || !token.closed ? offset : token.end,
  };
  if (token !== null && place.role === 'key' && isFollowedBy(text, replace.end, [':'])) {
    return proposals.map((proposal) => ({
      ...proposal,
      preferred: proposal.preferred ?? false,
      snippet: `"${proposal.label}"`,
      replace,
      filter: token.isString ? `"${proposal.label}"` : proposal.label,
      also: [],
    }));
  }
  const follows = isFollowedBy(text, replace.end, ['string', '{', '[']);
  const comma = follows ? (/\s/.test(text.charAt(replace.end)) ? ',' : ', ') : '';
  // Add a space after a comma that was just typed.
  const space = text.charAt(replace.start - 1) === ',' ? ' ' : '';
  const frame = frames.at(-1);
  const isMissing = frame !== undefined && frame.state === 'after' && frame.lastEnd !== null;
  const at = frame?.lastEnd ?? 0;
  const missing = at === replace.start ? ', ' : ',';
  const also = isMissing && at <= replace.start ? [{ start: at, end: at, text: missing }] : [];
  return proposals.map(({ preferred = false, ...proposal }) => ({
    ...proposal,
    preferred,
    snippet: space + proposal.snippet + comma,
    replace,
    filter: token?.isString === true ? `"${proposal.label}"` : proposal.label,
    also,
  }));
}

function proposalsAt(text: string, place: Place, context: Context | null): Proposal[] {
  const frame = place.frames.at(-1);
  if (frame === undefined || context === null) return place.role === 'value' ? documents() : [];
  if (frame.type === 'array') return itemsOf(context);
  if (place.role === 'value') return frame.key === null ? [] : valuesOf(context, frame.key);
  if (place.role === 'colon') return [];
  return keysOf(context, keysPresent(text, frame.start, place.token?.start ?? null));
}

function documents(): Proposal[] {
  const shape = (label: string, detail: string, snippet: string): Proposal => ({
    label,
    kind: 'document',
    detail,
    docs: detail,
    snippet,
  });
  return [
    shape('response', 'What an endpoint sends back', `{\n\t"cards": [\n${indent(CARD_SNIPPET, 2)}\n\t]\n}`),
    shape('card', 'One card', CARD_SNIPPET),
    shape('components', 'The components of one card', '[\n\t$0\n]'),
    ...COMPONENT_KINDS.map(wholeComponent),
  ];
}

function itemsOf(context: Context): Proposal[] {
  if (context.is === 'components') return kindsAllowedIn(context.placement).map(wholeComponent);
  if (context.is !== 'cards') return [];
  return [{ label: 'card', kind: 'document', detail: 'One card', docs: 'One card', snippet: CARD_SNIPPET }];
}

function wholeComponent(kind: ComponentKind): Proposal {
  return { ...componentProposal(kind), snippet: componentTable[kind].snippet };
}

function componentProposal(kind: ComponentKind): Proposal {
  const { name, snippet } = componentTable[kind];
  const lines = snippet.split('\n').slice(1, -1);
  return {
    label: kind,
    kind: 'component',
    detail: name,
    docs: componentDocs(kind),
    snippet: lines.map((line) => line.replace(/^\t/, '')).join('\n'),
  };
}

function keysOf(context: Context, present: ReadonlySet<string>): Proposal[] {
  if (context.is === 'component') return kindsUnless(present, context.placement);
  if (context.is === 'identifier') {
    const { rule } = context.field;
    if (rule.kind !== 'identifier' || rule.options.some((option) => present.has(option))) return [];
    return rule.options.map((option) => ({
      label: option,
      kind: 'field',
      detail: context.name,
      docs: fieldDocs(context.name, context.field),
      snippet: `"${option}": "$1"`,
    }));
  }
  const shape = context.is === 'root' ? rootShape(present) : context;
  const fields = Object.entries(fieldsIn(shape)).filter(([name]) => !isWritten(shape, name, present));
  const proposals = fields.map(([name, field]) => fieldProposal(name, field));
  return shape.is === 'root' && present.size === 0
    ? [...proposals, ...kindsUnless(present, 'card')]
    : proposals;
}

/** What the root object is, judging by its keys. */
function rootShape(present: ReadonlySet<string>): Context {
  if (present.has('cards')) return { is: 'response' };
  if (present.has('key') || present.has('components') || present.has('timeToLiveSeconds'))
    return { is: 'card' };
  return [...present].some(isComponentKind) ? { is: 'component', placement: 'card' } : { is: 'root' };
}

function isWritten(context: Context, name: string, present: ReadonlySet<string>): boolean {
  return [...present].some((key) => (fieldNamed(context, key)?.name ?? key) === name);
}

function kindsUnless(present: ReadonlySet<string>, placement: Placement): Proposal[] {
  return present.size > 0 ? [] : kindsAllowedIn(placement).map(componentProposal);
}

function fieldProposal(name: string, field: Field): Proposal {
  return {
    label: name,
    kind: 'field',
    detail: field.required ? 'required' : `default ${field.default ?? 'null'}`,
    docs: fieldDocs(name, field),
    snippet: `"${name}": ${valueSnippet(field)}`,
    preferred: field.required,
  };
}

function valueSnippet({ rule, example }: Field): string {
  switch (rule.kind) {
    case 'choice':
      return `"\${1|${rule.values.join(',')}|}"`;
    case 'identifier':
      return `{ "\${1|${rule.options.join(',')}|}": "$2" }`;
    case 'content':
      return '[\n\t$0\n]';
    case 'cards':
      return `[\n${indent(CARD_SNIPPET, 1)}\n]`;
    case 'seconds':
      return `\${1:${String(example)}}`;
    case 'date-time':
    case 'url':
    case 'card-key':
      return `"\${1:${String(example)}}"`;
    case 'text':
      return '"$1"';
  }
}

function valuesOf(context: Context, key: string): Proposal[] {
  if ((context.is === 'component' || context.is === 'root') && isComponentKind(key)) {
    const { snippet } = componentProposal(key);
    return [{ ...componentProposal(key), snippet: snippet.slice(snippet.indexOf('{')) }];
  }
  const named = fieldNamed(context, key);
  if (named === null) return [];
  const { name, field } = named;
  const value = (label: string, snippet: string, detail = name): Proposal => ({
    label,
    kind: 'value',
    detail,
    docs: fieldDocs(name, field),
    snippet,
    preferred: label === field.default,
  });
  const proposals = (field.values ?? []).map((allowed) =>
    value(allowed, `"${allowed}"`, allowed === field.default ? `${name}, default` : name),
  );
  if (field.rule.kind === 'seconds') {
    proposals.push(
      value('300', '300', 'five minutes'),
      value('3600', '3600', 'an hour'),
      value('86400', '86400', 'a day'),
    );
  }
  if (['content', 'cards', 'identifier'].includes(field.rule.kind)) {
    proposals.push(value(field.rule.kind === 'identifier' ? '{ }' : '[ ]', valueSnippet(field)));
  }
  if (field.rule.kind === 'date-time')
    proposals.push(value(String(field.example), `"${String(field.example)}"`));
  if (field.nullable) proposals.push(value('null', 'null', `${name}, ${field.default ?? 'no data'}`));
  return proposals;
}

/** The keys of the object that begins at `start`, except the one at `except`. */
function keysPresent(text: string, start: number, except: number | null): Set<string> {
  const keys = new Set<string>();
  const tokens = new JsonTokens(text, start);
  let depth = 0;
  let last: TextRange | null = null;
  while (tokens.next()) {
    if (tokens.type === '{' || tokens.type === '[') depth += 1;
    else if (tokens.type === '}' || tokens.type === ']') depth -= 1;
    if (depth === 0) break;
    if (tokens.type === ':' && depth === 1 && last !== null && last.start !== except) {
      keys.add(tokenText(text.slice(last.start, last.end)));
    }
    last =
      tokens.type === 'string' || tokens.type === 'word' ? { start: tokens.start, end: tokens.end } : null;
  }
  return keys;
}

function indent(snippet: string, tabs: number): string {
  return snippet.replaceAll(/^/gm, '\t'.repeat(tabs));
}
