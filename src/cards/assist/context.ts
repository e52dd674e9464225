import type { Frame } from '../../json/places/locate.ts';
import { cardFields, responseFields } from '../format/card-fields.ts';
import type { Placement } from '../format/components/define.ts';
import { componentTable, isComponentKind } from '../format/components/table.ts';
import type { ComponentKind } from '../format/drawn.ts';
import type { Field } from '../format/field.ts';

/** What an array or object of a document is for, judging by its place. */
export type Context =
  | { is: 'root' }
  | { is: 'response' }
  | { is: 'cards' }
  | { is: 'card' }
  | { is: 'components'; placement: Placement }
  | { is: 'component'; placement: Placement }
  | { is: 'body'; kind: ComponentKind }
  | { is: 'identifier'; name: string; field: Field }
  | { is: 'unknown' };

const UNKNOWN: Context = { is: 'unknown' };

/** What the value of `step` in `context` would be for if it were an array or object. */
export function contextWithin(context: Context, step: string | number): Context {
  switch (context.is) {
    case 'root':
    case 'response':
    case 'card':
      if (step === 'cards' && context.is !== 'card') return { is: 'cards' };
      if (step === 'components' && context.is !== 'response') return { is: 'components', placement: 'card' };
      return context.is === 'root' && isKind(step) ? { is: 'body', kind: step } : UNKNOWN;
    case 'cards':
      return { is: 'card' };
    case 'components':
      return { is: 'component', placement: context.placement };
    case 'component':
      return isKind(step) ? { is: 'body', kind: step } : UNKNOWN;
    case 'body': {
      const field = fieldOf(context.kind, step);
      if (field?.rule.kind === 'content') return { is: 'components', placement: field.rule.placement };
      return field?.rule.kind === 'identifier' ? { is: 'identifier', name: String(step), field } : UNKNOWN;
    }
    default:
      return UNKNOWN;
  }
}

function isKind(step: string | number): step is ComponentKind {
  return typeof step === 'string' && isComponentKind(step);
}

function fieldOf(kind: ComponentKind, name: string | number): Field | null {
  const { fields } = componentTable[kind];
  return typeof name === 'string' && Object.hasOwn(fields, name) ? (fields[name] ?? null) : null;
}

/** One context for each frame; the root array is a list of components. */
export function contextsOf(frames: readonly Frame[]): Context[] {
  const contexts: Context[] = [];
  frames.forEach((frame, depth) => {
    const parent = frames[depth - 1];
    const outer = contexts[depth - 1];
    if (parent === undefined || outer === undefined) {
      contexts.push(frame.type === 'array' ? { is: 'components', placement: 'card' } : { is: 'root' });
      return;
    }
    const step = parent.type === 'array' ? parent.index : parent.key;
    contexts.push(step === null ? UNKNOWN : contextWithin(outer, step));
  });
  return contexts;
}

/** The fields that an object in this context has, by name. */
export function fieldsIn(context: Context): Readonly<Record<string, Field>> {
  if (context.is === 'response') return responseFields;
  if (context.is === 'card') return cardFields;
  if (context.is === 'body') return componentTable[context.kind].fields;
  return context.is === 'root' ? { ...responseFields, ...cardFields } : {};
}

/** The field that a key of this context names; former names lead to the current field. */
export function fieldNamed(context: Context, key: string): { name: string; field: Field } | null {
  const fields = fieldsIn(context);
  const renamed = context.is === 'body' ? componentTable[context.kind].deprecated : {};
  const name = Object.hasOwn(renamed, key) ? (renamed[key] ?? key) : key;
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return field === undefined ? null : { name, field };
}
