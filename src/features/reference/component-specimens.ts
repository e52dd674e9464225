import { componentTable } from '../../cards/format/components/table.ts';
import type { ComponentKind } from '../../cards/format/drawn.ts';
import { isObject, type Json, type JsonObject } from '../../json/json.ts';

const label = (text: string): JsonObject => ({ componentText: { text, textColor: 'MUTED' } });

function isSpace(kind: ComponentKind): boolean {
  return Object.values(componentTable[kind].fields).some(({ role }) => role === 'spacing');
}

/** What is drawn to show a component. Spacing is only visible between other components. */
export function specimenOf(kind: ComponentKind): readonly JsonObject[] {
  const { example } = componentTable[kind];
  return isSpace(kind) ? [label('Above'), example, label('Below')] : [example];
}

/** One field with all its values, each drawn. */
export interface ValueSpecimens {
  field: string;
  components: readonly JsonObject[];
}

/** For each field that has a list of values, the component once per value. */
export function valueSpecimensOf(kind: ComponentKind): readonly ValueSpecimens[] {
  const { fields, example } = componentTable[kind];
  const own = example[kind];
  const body = isObject(own) ? own : {};
  const words = Object.entries(fields).find(([, { role }]) => role === 'words')?.[0];
  const withValue = (field: string, value: string): JsonObject => {
    const said: Record<string, Json> = words === undefined ? {} : { [words]: value };
    return { [kind]: { ...body, ...said, [field]: value } };
  };
  return Object.entries(fields).flatMap(([field, { values, role }]) => {
    if (values === null) return [];
    const components = values.flatMap((value) =>
      role === 'spacing' ? [label(value), withValue(field, value)] : [withValue(field, value)],
    );
    return [{ field, components: role === 'spacing' ? [...components, label('End')] : components }];
  });
}
