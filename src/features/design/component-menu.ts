import type { ComponentKind } from '../../cards/format/drawn.ts';
import type { MenuEntry } from '../../ui/menu.tsx';
import type { ComponentActions, Picked } from './component-actions.ts';
import { wrapEntries } from './wrap-entries.ts';

/** What is picked: a card, a component of a kind, several components, or something of an unknown kind. */
export type PickedKind = ComponentKind | 'card' | 'several' | 'unknown';

interface MoreEntries {
  /** Opens the palette of components that are allowed here. */
  onInsert?: (() => void) | undefined;
  /** Starts to edit the text in place. */
  onEdit?: (() => void) | undefined;
  onRename?: (() => void) | undefined;
  /** Whether clicks and taps add to the selection. */
  several?: boolean;
  onSeveral?: (several: boolean) => void;
  /** What it's in: "the row", "the container" or "the card"; null for a card. */
  around?: string | null;
  onAround?: () => void;
}

/** The menu of the outline and the preview. A component outside any list can't be moved, duplicated or deleted. */
export function componentMenu(
  kind: PickedKind,
  kinds: readonly ComponentKind[],
  picked: Picked,
  actions: ComponentActions,
  more: MoreEntries = {},
): MenuEntry[] {
  const { path } = picked;
  const { keys } = actions;
  const { onInsert, onEdit, onRename, around, onAround, several, onSeveral } = more;
  const item = (label: string, onSelect: () => void, shortcut?: string): MenuEntry => ({
    kind: 'item',
    label,
    onSelect,
    ...(shortcut === undefined ? {} : { shortcut }),
  });
  const wrapping = wrapEntries(kinds, picked, actions);
  const first: MenuEntry[] = [
    ...(onEdit === undefined ? [] : [item('Edit in place', onEdit, 'Enter')]),
    ...(onRename === undefined ? [] : [item('Rename', onRename)]),
    ...(onInsert === undefined
      ? []
      : [item(kind === 'card' ? 'Insert a component' : 'Insert after', onInsert, '/')]),
  ];
  const selecting: MenuEntry[] = [
    ...(typeof around !== 'string' || onAround === undefined ? [] : [item(`Select ${around}`, onAround)]),
    ...(onSeveral === undefined
      ? []
      : [
          {
            kind: 'check',
            label: 'Select several',
            checked: several === true,
            onCheckedChange: onSeveral,
          } as const,
        ]),
  ];
  const isInList = typeof path.at(-1) === 'number';
  if (!isInList) return [...first, ...wrapping, item('Copy', () => actions.copy(picked), keys.copy)];
  return [
    ...first,
    ...(first.length > 0 ? [{ kind: 'separator' } as const] : []),
    ...selecting,
    ...(selecting.length > 0 ? [{ kind: 'separator' } as const] : []),
    item('Move up', () => actions.move(picked, -1), keys.up),
    item('Move down', () => actions.move(picked, 1), keys.down),
    item('Duplicate', () => actions.duplicate(picked), keys.duplicate),
    ...wrapping,
    ...(kind === 'componentRow' || kind === 'componentContainer'
      ? [item('Unwrap', () => actions.unwrap(path))]
      : []),
    { kind: 'separator' },
    item('Cut', () => actions.cut(picked), keys.cut),
    item('Copy', () => actions.copy(picked), keys.copy),
    item('Paste after', () => actions.paste(picked), keys.paste),
    { kind: 'separator' },
    {
      kind: 'item',
      label: 'Delete',
      danger: true,
      shortcut: 'Delete',
      onSelect: () => actions.remove(picked),
    },
  ];
}
