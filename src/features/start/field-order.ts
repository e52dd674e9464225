import type { DataGroup, DataOutline } from '../../from-data/data-outline.ts';

/** How someone has arranged the fields: their order, and which are ticked. */
export interface FieldChoice {
  groups: readonly DataGroup[];
  ticked: ReadonlySet<string>;
}

/** The ids of the ticked fields, in the order of the card. */
export function chosenOf({ groups, ticked }: FieldChoice): string[] {
  return groups.flatMap(({ fields }) => fields.filter(({ id }) => ticked.has(id)).map(({ id }) => id));
}

export function firstFieldChoice(outline: DataOutline, ticked: readonly string[]): FieldChoice {
  return { groups: outline.groups, ticked: new Set(ticked) };
}

/** Ticks or unticks one field. */
export function withTick(choice: FieldChoice, id: string, isTicked: boolean): FieldChoice {
  const ticked = new Set(choice.ticked);
  if (isTicked) ticked.add(id);
  else ticked.delete(id);
  return { ...choice, ticked };
}

/** Moves a field to the index `to` in its group. Beyond either end, it moves to that end. */
export function withFieldAt(choice: FieldChoice, groupId: string, id: string, to: number): FieldChoice {
  const groups = choice.groups.map((group) =>
    group.id === groupId ? { ...group, fields: moved(group.fields, (field) => field.id === id, to) } : group,
  );
  return { ...choice, groups };
}

/** Moves a group to the index `to`. Beyond either end, it moves to that end. */
export function withGroupAt(choice: FieldChoice, groupId: string, to: number): FieldChoice {
  return { ...choice, groups: moved(choice.groups, (group) => group.id === groupId, to) };
}

function moved<T>(items: readonly T[], isIt: (item: T) => boolean, to: number): readonly T[] {
  const from = items.findIndex(isIt);
  const target = Math.max(0, Math.min(to, items.length - 1));
  const item = items[from];
  if (item === undefined || target === from) return items;
  const others = items.toSpliced(from, 1);
  return others.toSpliced(target, 0, item);
}
