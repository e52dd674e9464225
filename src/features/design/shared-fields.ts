import { labelOfField } from '../../cards/assist/field-words.ts';
import { componentTable } from '../../cards/format/components/table.ts';
import type { ComponentKind } from '../../cards/format/drawn.ts';
import type { Field } from '../../cards/format/field.ts';

/** A field that all selected components have, and its name in each kind. */
export interface SharedField {
  label: string;
  field: Field;
  names: Readonly<Partial<Record<ComponentKind, string>>>;
}

/** The fields that components of these kinds share: all if there's one kind, else those that mean the same in each. */
export function sharedFields(kinds: readonly ComponentKind[]): readonly SharedField[] {
  const [first, ...others] = [...new Set(kinds)];
  if (first === undefined) return [];
  const isSeveral = kinds.length > 1;
  return Object.entries(componentTable[first].fields).flatMap(([name, field]) => {
    // The content of a list can't be set for several components at once.
    if (isSeveral && field.rule.kind === 'content') return [];
    const names: Partial<Record<ComponentKind, string>> = { [first]: name };
    for (const kind of others) {
      const same = Object.entries(componentTable[kind].fields).find(([, other]) => saySame(field, other));
      if (same === undefined) return [];
      names[kind] = same[0];
    }
    return [{ label: labelOfField(first, name), field, names }];
  });
}

function saySame(a: Field, b: Field): boolean {
  return (
    a.role !== null &&
    a.role === b.role &&
    a.rule.kind === b.rule.kind &&
    limitOf(a) === limitOf(b) &&
    String(a.values ?? '') === String(b.values ?? '')
  );
}

/** A shared text has one counter, so its limit has to be the same for all. */
function limitOf({ rule }: Field): number | null {
  return rule.kind === 'text' ? rule.max : null;
}

/** The choices that these kinds share, for the toolbar. */
export function mainChoices(kinds: readonly ComponentKind[]): readonly SharedField[] {
  return sharedFields(kinds).filter(({ field }) => field.rule.kind === 'choice');
}
