import { writtenValue } from '../component-form.tsx';
import type { FieldActions } from '../field-actions.ts';
import { mainChoices, type SharedField } from '../shared-fields.ts';
import type { CanvasSelection } from './canvas-selection.ts';

/** A choice in the toolbar: `value` is null where the selected components differ. */
export interface ToolbarChoice {
  shared: SharedField;
  value: string | null;
  onChoose: (value: string) => void;
}

/** The choices that all of the selected components have. */
export function toolbarChoices(
  text: string,
  { paths, kinds }: CanvasSelection,
  fields: FieldActions,
): readonly ToolbarChoice[] {
  return mainChoices(kinds).map((shared) => {
    const targets = paths.flatMap((path, index) => {
      const kind = kinds[index];
      const field = kind === undefined ? undefined : shared.names[kind];
      return kind === undefined || field === undefined ? [] : [{ path, kind, field }];
    });
    const values = targets.map((target) => writtenValue(text, target) ?? shared.field.default);
    const [value] = values;
    return {
      shared,
      value: typeof value === 'string' && values.every((each) => each === value) ? value : null,
      onChoose: (next) => fields.set(targets, next, null),
    };
  });
}
