import { useCallback } from 'react';
import type { PastedDocument } from '../../cards/edit/pasted-document.ts';
import { JsonEditor } from '../../features/editor/json-editor.tsx';
import { afterFirstPaint } from '../../platform/first-paint.ts';
import { referenceAddress } from '../../platform/reference-address.ts';
import { ErrorBoundary, MissingPart } from '../../ui/error-boundary.tsx';
import { PartSlot, part } from '../../ui/part.tsx';
import { TabPanel } from '../../ui/tabs.tsx';
import { NARROW, useMedia } from '../../ui/use-media.ts';
import { useAppTheme } from '../services/app-theme.ts';
import { useActions, usePlayground, useServices } from '../services/playground-context.ts';
import { EDIT_AS } from './edit-as.ts';
import { useEditorSelection } from './use-selection.ts';

const tools = () => afterFirstPaint(() => import('./draft-tools.tsx'));
const DraftToolbar = part(async () => ({ default: (await tools()).DraftToolbar }));
const DraftOutline = part(() => import('../design/draft-outline.tsx'));
const EditAsTabs = part(async () => ({ default: (await tools()).EditAsTabs }));
const DesignToolbar = part(async () => ({ default: (await tools()).DesignToolbar }));
const DesignSide = part(() => import('../design/design-side.tsx'));
const DraftProblems = part(async () => ({ default: (await tools()).DraftProblems }));

const PANEL = 'flex min-h-0 flex-1 flex-col';
/** In Design, the text is below the forms if there's room for it. */
const BELOW =
  'flex h-[27%] shrink-0 border-t border-line max-[899px]:hidden [@media(max-height:699px)]:hidden';

/** The editor of the draft's text. This is all that every keystroke redraws. */
function DraftText() {
  const { editor, playground } = useServices();
  const { id, text, change, checked, readOnly } = usePlayground((state) => state.document);
  const { typeText, undo, redo } = useActions();
  const theme = useAppTheme();
  // In Design, Tab passes through the text on its way from the forms to the drawing.
  const tabLeaves = usePlayground((state) => state.view.editAs === 'design');
  const { selectedRange, hoveredRange, onCaret } = useEditorSelection(editor);
  const onUncleanPaste = useCallback(
    (pasted: PastedDocument) => {
      void import('./clean-pasted.ts').then(({ offerToClean }) => offerToClean(playground, pasted));
    },
    [playground],
  );
  return (
    <ErrorBoundary what="The editor" resetKey={id}>
      <JsonEditor
        documentId={id}
        value={text}
        change={change}
        onChange={typeText}
        onUndo={undo}
        onRedo={redo}
        onCaret={onCaret}
        onUncleanPaste={onUncleanPaste}
        onReference={referenceAddress.open}
        problems={checked.problems}
        selected={selectedRange}
        hovered={hoveredRange}
        readOnly={readOnly}
        tabLeaves={tabLeaves}
        theme={theme}
        handle={editor}
      />
    </ErrorBoundary>
  );
}

/**
 * The draft's text and everything that helps to write it. Space is reserved for the tools until they load. In a
 * narrow window, the palette is at the bottom, near the thumbs.
 */
export function DraftPane() {
  const outline = usePlayground((state) => state.view.outline);
  const narrow = useMedia(NARROW);
  const isDesign = usePlayground((state) => state.view.editAs === 'design');
  const insert = (
    <PartSlot waiting={<div className="max-[899px]:h-13" />}>
      <DraftToolbar />
    </PartSlot>
  );
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="flex h-11 shrink-0 items-center border-b border-line bg-app pl-3">
        <PartSlot>
          <EditAsTabs />
        </PartSlot>
        {/* In a slot of its own: while it loads, the tabs stay, and so does the focus that is on them. */}
        {isDesign ? (
          <PartSlot>
            <DesignToolbar />
          </PartSlot>
        ) : null}
        {isDesign || narrow ? null : insert}
      </div>
      {isDesign ? (
        <TabPanel idPrefix={EDIT_AS} value="design" className={PANEL}>
          <PartSlot failed={(again) => <MissingPart onAgain={again} />}>
            <DesignSide narrow={narrow} />
          </PartSlot>
        </TabPanel>
      ) : null}
      <div
        {...(isDesign
          ? {}
          : { role: 'tabpanel', id: `${EDIT_AS}-panel-json`, 'aria-labelledby': `${EDIT_AS}-tab-json` })}
        className={`min-h-0 max-[899px]:flex-col ${isDesign ? BELOW : 'flex flex-1'}`}
      >
        {outline && !isDesign ? (
          <aside
            aria-label="Outline of the card"
            className="min-h-0 shrink-0 border-line max-[899px]:h-2/5 max-[899px]:border-b min-[900px]:w-64 min-[900px]:border-r"
          >
            <PartSlot failed={(again) => <MissingPart onAgain={again} />}>
              <DraftOutline />
            </PartSlot>
          </aside>
        ) : null}
        <div className="min-h-0 min-w-0 flex-1">
          <DraftText />
        </div>
      </div>
      <PartSlot waiting={<div className="h-9.25 shrink-0 border-t border-line" />}>
        <DraftProblems />
      </PartSlot>
      {narrow && !isDesign ? insert : null}
    </div>
  );
}
