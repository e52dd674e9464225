import { locate } from '../../json/places/locate.ts';
import type { TextRange } from '../../json/problem.ts';
import { componentTable, isComponentKind } from '../format/components/table.ts';
import type { ComponentKind } from '../format/drawn.ts';
import { type Context, contextsOf, fieldNamed } from './context.ts';
import { componentDocs, fieldDocs } from './docs.ts';

export interface Hover {
  range: TextRange;
  markdown: string;
  /** The topic of the reference with more about it, and the topic's name. */
  topic: ComponentKind | 'card' | 'response';
  topicName: string;
}

type Told = Pick<Hover, 'markdown' | 'topic'>;

/** What the key or value at the offset is: its limits, default, allowed values and an example (SPEC.md §2–3). */
export function hoverAt(text: string, offset: number): Hover | null {
  const { frames, role, token } = locate(text, offset);
  const frame = frames.at(-1);
  const contexts = contextsOf(frames);
  const context = contexts.at(-1);
  if (token === null || frame === undefined || context === undefined) return null;
  const key = role === 'key' ? token.text : frame.key;
  const told = key === null ? null : docsOf(context, contexts.at(-2), key);
  if (told === null) return null;
  const { topic } = told;
  const topicName =
    topic === 'card' ? 'Card' : topic === 'response' ? 'Response' : componentTable[topic].name;
  return { range: { start: token.start, end: token.end }, ...told, topicName };
}

function docsOf(context: Context, around: Context | undefined, key: string): Told | null {
  if ((context.is === 'component' || context.is === 'root') && isComponentKind(key))
    return { markdown: componentDocs(key), topic: key };
  if (context.is === 'identifier') {
    const { name, field } = context;
    return around?.is === 'body' && field.rule.kind === 'identifier' && field.rule.options.includes(key)
      ? { markdown: fieldDocs(name, field), topic: around.kind }
      : null;
  }
  const named = fieldNamed(context, key);
  if (named === null) return null;
  const { name, field } = named;
  const topic = context.is === 'body' ? context.kind : name === 'cards' ? 'response' : 'card';
  return { markdown: fieldDocs(name, field, name === key ? null : key), topic };
}
