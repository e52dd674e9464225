import { JsonEditor } from '../../features/editor/json-editor.tsx';
import { afterFirstPaint } from '../../platform/first-paint.ts';
import { referenceAddress } from '../../platform/reference-address.ts';
import { ErrorBoundary, MissingPart } from '../../ui/error-boundary.tsx';
import { PartSlot, part } from '../../ui/part.tsx';
import { NARROW, useMedia } from '../../ui/use-media.ts';
import { useAppTheme } from '../services/app-theme.ts';
import { useActions, usePlayground, useServices } from '../services/playground-context.ts';
import { useEditorSelection } from './use-selection.ts';

const tools = () => afterFirstPaint(() => import('./draft-tools.tsx'));
const DraftToolbar = part(async () => ({ default: (await tools()).DraftToolbar }));
const DraftOutline = part(() => import('./draft-outline.tsx'));
const DraftProblems = part(async () => ({ default: (await tools()).DraftProblems }));

/**
 * The draft's text and everything that helps to write it. The tools' places are kept until they come; in a
 * narrow window the palette lies at the foot, near the thumbs.
 */
export function DraftPane() {
  const { editor, playground } = useServices();
  const { id, text, change, checked, readOnly } = usePlayground((state) => state.document);
  const outline = usePlayground((state) => state.view.outline);
  const { typeText } = useActions();
  const narrow = useMedia(NARROW);
  const theme = useAppTheme();
  const { selectedRange, hoveredRange, onCaret } = useEditorSelection(editor);
  const toolbar = (
    <PartSlot waiting={<div className="h-11 shrink-0 border-line max-[899px]:h-13 min-[900px]:border-b" />}>
      <DraftToolbar />
    </PartSlot>
  );
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      {narrow ? null : toolbar}
      <div className="flex min-h-0 flex-1 max-[899px]:flex-col">
        {outline ? (
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
          <ErrorBoundary what="The editor" resetKey={id}>
            <JsonEditor
              documentId={id}
              value={text}
              change={change}
              onChange={typeText}
              onCaret={onCaret}
              onUncleanPaste={(pasted) => {
                void import('./clean-pasted.ts').then(({ offerToClean }) => offerToClean(playground, pasted));
              }}
              onReference={referenceAddress.open}
              problems={checked.problems}
              selected={selectedRange}
              hovered={hoveredRange}
              readOnly={readOnly}
              theme={theme}
              handle={editor}
            />
          </ErrorBoundary>
        </div>
      </div>
      <PartSlot waiting={<div className="h-9.25 shrink-0 border-t border-line" />}>
        <DraftProblems />
      </PartSlot>
      {narrow ? toolbar : null}
    </div>
  );
}
