import { isComponentKind } from '../components/table.ts';
import type { TextRange } from '../problem.ts';
import { type Context, contextsOf, fieldNamed } from './context.ts';
import { componentDocs, fieldDocs } from './docs.ts';
import { locate } from './locate.ts';

export interface Hover {
  range: TextRange;
  markdown: string;
}

/** What the key or value at the offset is: its limits, default, allowed values and an example (SPEC.md §2–3). */
export function hoverAt(text: string, offset: number): Hover | null {
  const { frames, role, token } = locate(text, offset);
  const frame = frames.at(-1);
  const context = contextsOf(frames).at(-1);
  if (token === null || frame === undefined || context === undefined) return null;
  const key = role === 'key' ? token.text : frame.key;
  const markdown = key === null ? null : docsOf(context, key);
  return markdown === null ? null : { range: { start: token.start, end: token.end }, markdown };
}

function docsOf(context: Context, key: string): string | null {
  if ((context.is === 'component' || context.is === 'root') && isComponentKind(key))
    return componentDocs(key);
  if (context.is === 'identifier') {
    return context.field.rule.kind === 'identifier' && context.field.rule.options.includes(key)
      ? fieldDocs(context.name, context.field)
      : null;
  }
  const named = fieldNamed(context, key);
  return named === null ? null : fieldDocs(named.name, named.field, named.name === key ? null : key);
}
