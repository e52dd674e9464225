import { writtenValue } from '../component-form.tsx';
import type { FieldActions, FieldTarget } from '../field-actions.ts';
import { mainChoices, type SharedField } from '../shared-fields.ts';
import type { CanvasSelection } from './canvas-selection.ts';

/** A choice in the toolbar. `value` is null if the selected components differ. */
export interface ToolbarChoice {
  shared: SharedField;
  value: string | null;
  onChoose: (value: string) => void;
}

/** The current values of the choices, in the order of `toolbarChoices`; null if the selected components differ. */
export function chosenValues(text: string, selection: CanvasSelection): readonly (string | null)[] {
  return mainChoices(selection.kinds).map((shared) => {
    const values = targetsOf(selection, shared).map(
      (target) => writtenValue(text, target) ?? shared.field.default,
    );
    const [value] = values;
    return typeof value === 'string' && values.every((each) => each === value) ? value : null;
  });
}

/** The choices that all selected components have. */
export function toolbarChoices(
  selection: CanvasSelection,
  values: readonly (string | null)[],
  fields: FieldActions,
): readonly ToolbarChoice[] {
  return mainChoices(selection.kinds).map((shared, index) => ({
    shared,
    value: values[index] ?? null,
    onChoose: (next) => fields.set(targetsOf(selection, shared), next, null),
  }));
}

function targetsOf({ paths, kinds }: CanvasSelection, { names }: SharedField): FieldTarget[] {
  return paths.flatMap((path, index) => {
    const kind = kinds[index];
    const field = kind === undefined ? undefined : names[kind];
    return kind === undefined || field === undefined ? [] : [{ path, kind, field }];
  });
}
