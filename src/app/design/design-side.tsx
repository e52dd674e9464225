import { useState } from 'react';
import { PropertiesPanel } from '../../features/design/properties-panel.tsx';
import '../../features/design/design.css';
import { MissingPart } from '../../ui/error-boundary.tsx';
import { PartSlot, part } from '../../ui/part.tsx';
import { createComponentActions } from '../commands/component-actions.ts';
import { createFieldActions } from '../commands/field-actions.ts';
import { useActions, usePlayground, useServices } from '../services/playground-context.ts';
import { useShowText } from './use-show-text.ts';

const DraftOutline = part(() => import('./draft-outline.tsx'));

/** The form of what is selected in the draft. */
export function DraftProperties() {
  const { playground, editor, mac } = useServices();
  const { design } = useActions();
  const { text, titles, checked } = usePlayground((state) => state.document);
  const selected = usePlayground((state) => state.selection.selected);
  const showText = useShowText();
  const [components] = useState(() => createComponentActions(playground, mac));
  const [fields] = useState(() => createFieldActions(playground, () => editor.current, showText));
  return (
    <PropertiesPanel
      text={text}
      titles={titles}
      problems={checked.problems}
      selected={selected}
      fields={fields}
      components={components}
      onInsert={(place) => design({ inserting: place })}
    />
  );
}

/** The left side of Design: outline and properties, side by side where there is room. */
export default function DesignSide({ narrow }: { narrow: boolean }) {
  const readOnly = usePlayground((state) => state.document.readOnly);
  if (readOnly) {
    return (
      <p className="p-4 text-[13px] text-muted">
        A shared draft is read-only. Choose “Edit a copy” above to change it.
      </p>
    );
  }
  return (
    <div className="@container min-h-0 flex-1">
      <div className="flex h-full min-h-0 @max-[520px]:flex-col">
        <div className="min-h-0 border-line @max-[520px]:h-2/5 @max-[520px]:border-b @min-[520px]:w-60 @min-[520px]:shrink-0 @min-[520px]:border-r">
          <PartSlot failed={(again) => <MissingPart onAgain={again} />}>
            <DraftOutline />
          </PartSlot>
        </div>
        <div className="min-h-0 min-w-0 flex-1">{narrow ? <NarrowHint /> : <DraftProperties />}</div>
      </div>
    </div>
  );
}

function NarrowHint() {
  const { design, showPane } = useActions();
  const selected = usePlayground((state) => state.selection.selected);
  return (
    <div className="flex flex-col gap-3 p-4 text-[13px] text-muted">
      <p>Choose Preview to change the cards where they are drawn.</p>
      {selected === null ? null : (
        <button
          type="button"
          className="h-11 cursor-pointer rounded-md border border-line bg-raised px-3 font-medium text-ink"
          onClick={() => {
            showPane('preview');
            design({ sheet: true });
          }}
        >
          Properties of what is selected
        </button>
      )}
    </div>
  );
}
