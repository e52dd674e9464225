import { useState } from 'react';
import type { ComponentPlace } from '../../cards/edit/place.ts';
import { isInForm } from '../../features/design/focus-form.ts';
import { PropertiesPanel } from '../../features/design/properties-panel.tsx';
import '../../features/design/design.css';
import { isEmptyDraft } from '../../state/document/is-empty-draft.ts';
import { Button } from '../../ui/button.tsx';
import { MissingPart } from '../../ui/error-boundary.tsx';
import { PartSlot, part } from '../../ui/part.tsx';
import { createComponentActions } from '../commands/component-actions.ts';
import { createFieldActions } from '../commands/field-actions.ts';
import { useActions, usePlayground, useServices } from '../services/playground-context.ts';
import { useShowText } from './use-show-text.ts';
import { useTextAfterTyping } from './use-text-after-typing.ts';

const DraftOutline = part(() => import('./draft-outline.tsx'));

/** The form for what is selected in the draft. */
export function DraftProperties() {
  const { playground, editor, mac } = useServices();
  const { design } = useActions();
  const text = useTextAfterTyping(playground, isInForm);
  const titles = usePlayground((state) => state.document.titles);
  const problems = usePlayground((state) => state.document.checked.problems);
  const selected = usePlayground((state) => state.selection.selected);
  const showText = useShowText();
  const [components] = useState(() => createComponentActions(playground, mac));
  const [fields] = useState(() => createFieldActions(playground, () => editor.current, showText));
  const [insert] = useState(() => (place: ComponentPlace) => design({ inserting: place }));
  return (
    <PropertiesPanel
      text={text}
      titles={titles}
      problems={problems}
      selected={selected}
      fields={fields}
      components={components}
      onInsert={insert}
    />
  );
}

/** The left side of Design: outline and properties, side by side if there's room. */
export default function DesignSide({ narrow }: { narrow: boolean }) {
  const readOnly = usePlayground((state) => state.document.readOnly);
  if (readOnly) {
    return (
      <p className="p-4 text-[13px] text-muted">
        A shared draft is read-only. Choose “Edit a copy” above to change it.
      </p>
    );
  }
  const outline = (
    <PartSlot failed={(again) => <MissingPart onAgain={again} />}>
      <DraftOutline />
    </PartSlot>
  );
  if (narrow) {
    return (
      <div className="flex min-h-0 flex-1 flex-col">
        <div className="min-h-0 flex-1">{outline}</div>
        <NarrowFoot />
      </div>
    );
  }
  return (
    <div className="@container min-h-0 flex-1">
      <div className="flex h-full min-h-0 @max-[520px]:flex-col">
        <div className="min-h-0 border-line @max-[520px]:h-2/5 @max-[520px]:border-b @min-[520px]:w-60 @min-[520px]:shrink-0 @min-[520px]:border-r">
          {outline}
        </div>
        <div className="min-h-0 min-w-0 flex-1">
          <DraftProperties />
        </div>
      </div>
    </div>
  );
}

/** If the outline takes all the room, the form for the selection is shown over the drawing. */
function NarrowFoot() {
  const { design, showPane } = useActions();
  const selected = usePlayground((state) => state.selection.selected);
  const isEmpty = usePlayground((state) => isEmptyDraft(state.document));
  return (
    <div className="flex shrink-0 flex-col border-t border-line p-3 text-[13px] text-muted">
      {isEmpty ? (
        <Button variant="primary" className="h-11!" onClick={() => showPane('preview')}>
          Start a card
        </Button>
      ) : selected === null ? (
        <p>Select a card or component, or choose Preview to edit the cards directly.</p>
      ) : (
        <button
          type="button"
          className="h-11 cursor-pointer rounded-md border border-line bg-raised px-3 font-medium text-ink"
          onClick={() => {
            showPane('preview');
            design({ sheet: true });
          }}
        >
          Properties of the selection
        </button>
      )}
    </div>
  );
}
