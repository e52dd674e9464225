import { GalleryHorizontalEnd, Redo2, Undo2 } from 'lucide-react';
import { PreviewToolbar } from '../features/preview/preview-toolbar.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { NARROW, useMedia } from '../ui/use-media.ts';
import { isDesigned } from './draft/use-selection.ts';
import { WorkflowControls } from './endpoint/workflow-controls.tsx';
import { useActions, usePlayground, useServices } from './services/playground-context.ts';
import { useWorkspaceIfOpen } from './services/workspace-context.ts';

/** How the preview is shown, both for the draft and the endpoint. */
export default function Toolbar({
  onBoard,
}: {
  /** Opens the state board. Null if there's no draft to show on it. */
  onBoard: (() => void) | null;
}) {
  const { workspace: load } = useServices();
  const workspace = useWorkspaceIfOpen();
  const { prefer } = useActions();
  const { previewWidth, cardTheme, customer } = usePlayground((state) => state.view);

  function renameCustomer(name: string): void {
    prefer({ customer: { ...customer, name } });
    if (workspace !== null) workspace.changeCustomer({ name });
    else void load().then((loaded) => loaded.changeCustomer({ name }));
  }

  return (
    <PreviewToolbar
      width={previewWidth}
      onWidthChange={(width) => prefer({ previewWidth: width })}
      theme={cardTheme}
      onThemeChange={(theme) => prefer({ cardTheme: theme })}
      customerName={customer.name}
      onCustomerNameChange={renameCustomer}
    >
      <NarrowHistory />
      {onBoard === null ? null : (
        <Button
          variant="ghost"
          size="s"
          icon={<GalleryHorizontalEnd size={15} aria-hidden="true" />}
          aria-label="State board"
          data-opens="board"
          data-tooltip="Every state of the card, side by side"
          onClick={onBoard}
        >
          <span className="preview-toolbar-words">Board</span>
        </Button>
      )}
      <WorkflowControls />
    </PreviewToolbar>
  );
}

/** Undo and redo. In a narrow window they're next to the canvas, otherwise above the forms. */
function NarrowHistory() {
  const narrow = useMedia(NARROW);
  const isCanvas = usePlayground(isDesigned);
  const { undo, redo } = useActions();
  const canUndo = usePlayground((state) => state.document.canUndo);
  const canRedo = usePlayground((state) => state.document.canRedo);
  if (!narrow || !isCanvas) return null;
  return (
    <>
      <IconButton
        size="s"
        label="Undo"
        disabled={!canUndo}
        icon={<Undo2 size={15} aria-hidden="true" />}
        onClick={undo}
      />
      <IconButton
        size="s"
        label="Redo"
        disabled={!canRedo}
        icon={<Redo2 size={15} aria-hidden="true" />}
        onClick={redo}
      />
    </>
  );
}
