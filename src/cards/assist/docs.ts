import type { Placement } from '../format/components/define.ts';
import { componentTable } from '../format/components/table.ts';
import type { ComponentKind } from '../format/drawn.ts';
import type { Field } from '../format/field.ts';

const PLACES: Readonly<Record<Placement, string>> = {
  card: 'a card',
  container: 'a container',
  row: 'one side of a row',
};

/** The places in words, e.g. "a card". */
export function placesOf(placement: readonly Placement[]): string[] {
  return placement.map((place) => PLACES[place]);
}

/** What a component is, as markdown: summary, where it's allowed, its fields and an example. */
export function componentDocs(kind: ComponentKind): string {
  const { name, summary, placement, fields, example } = componentTable[kind];
  const lines = Object.entries(fields).map(
    ([field, { required, default: fallback }]) =>
      `- \`${field}\`${required ? ', required' : ''}${fallback === null ? '' : `, default ${fallback}`}`,
  );
  return [
    `**${name}** · ${summary}`,
    `Goes in ${inWords(placesOf(placement), 'or')}.`,
    lines.join('\n'),
    code(example),
  ].join('\n\n');
}

/** What a field is, as markdown: limits, default, allowed values and an example. */
export function fieldDocs(name: string, field: Field, formerName: string | null = null): string {
  const facts = [
    field.required ? 'Required' : 'Optional',
    ...(field.nullable ? ['may be `null`'] : []),
    ...(field.limits === null ? [] : [field.limits]),
  ];
  return [
    `**${name}** · ${facts.join(', ')}`,
    ...(formerName === null ? [] : [`\`${formerName}\` is its former name.`]),
    field.about,
    ...(field.values === null ? [] : [`Values: ${field.values.map((value) => `\`${value}\``).join(' · ')}`]),
    ...(field.default === null ? [] : [`Default: ${field.default}`]),
    code({ [name]: field.example }),
  ].join('\n\n');
}

function code(value: unknown): string {
  return `\`\`\`json\n${JSON.stringify(value)}\n\`\`\``;
}

/** "a, b or c". */
export function inWords(words: readonly string[], last: 'and' | 'or'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}
