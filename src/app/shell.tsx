import { useEffect, useRef, useState } from 'react';
import { afterFirstPaint } from '../platform/first-paint.ts';
import type { Mode } from '../state/view.ts';
import { FIRST_SHARE } from '../state/view-preferences.ts';
import { MissingPart } from '../ui/error-boundary.tsx';
import { PartSlot, part } from '../ui/part.tsx';
import { Spinner } from '../ui/spinner.tsx';
import { SplitPane } from '../ui/split-pane.tsx';
import { TabPanel } from '../ui/tabs.tsx';
import { AMPLE, NARROW, ROOMY, useMedia } from '../ui/use-media.ts';
import { DraftPane } from './draft/draft-pane.tsx';
import { exportEntries } from './draft/export-menu.tsx';
import { SharedBanner } from './draft/shared-banner.tsx';
import { useDrafts } from './draft/use-drafts.tsx';
import { useOpenedWorkspace } from './endpoint/use-opened-workspace.ts';
import { Header } from './header.tsx';
import { MODE_TABS } from './mode-tabs.tsx';
import { DraftPreview, PreviewPane } from './preview-pane.tsx';
import { useThemeOnPage } from './services/app-theme.ts';
import { useActions, usePlayground, useServices } from './services/playground-context.ts';
import { WorkspaceContext } from './services/workspace-context.ts';
import { StatusBar } from './status-bar.tsx';
import { useDialog } from './use-dialog.ts';

const DraftBreadcrumb = part(async () => ({
  default: (await afterFirstPaint(() => import('./draft/draft-tools.tsx'))).DraftBreadcrumb,
}));
const Toolbar = part(() => afterFirstPaint(() => import('./toolbar.tsx')));
const Later = part(() => afterFirstPaint(() => import('./later.tsx')));
const Hints = part(() => afterFirstPaint(() => import('./draft/hints.tsx')));
const EndpointSide = part(() => import('./endpoint/endpoint-side.tsx'));
const EndpointFreshness = part(async () => ({
  default: (await import('./endpoint/endpoint-preview.tsx')).EndpointFreshness,
}));
const EndpointCount = part(async () => ({
  default: (await import('./endpoint/endpoint-preview.tsx')).EndpointCount,
}));
const EndpointPreview = part(() => import('./endpoint/endpoint-preview.tsx'));

function Waiting({ again = null }: { again?: (() => void) | null }) {
  return again !== null ? (
    <MissingPart onAgain={again} />
  ) : (
    <div className="flex justify-center p-10 text-muted">
      <Spinner label="Loading" />
    </div>
  );
}

const missing = (again: () => void) => <MissingPart onAgain={again} />;

/** Wide screens give the text more room, so that the cards don't look lost in empty space. */
function useInitialShare(): number {
  const roomy = useMedia(ROOMY);
  const ample = useMedia(AMPLE);
  if (ample) return 73;
  return roomy ? 66 : FIRST_SHARE;
}

/** The whole window: header, the two sides, the status bar, and what opens above them. */
export function Shell() {
  const { mac, playground } = useServices();
  const { setMode, showPane, prefer } = useActions();
  useThemeOnPage();
  const narrow = useMedia(NARROW);
  const mode = usePlayground((state) => state.view.mode);
  const pane = usePlayground((state) => state.view.pane);
  const share = usePlayground((state) => state.view.share);
  const initialShare = useInitialShare();
  const shared = usePlayground((state) => state.document.readOnly);
  const name = usePlayground((state) => state.document.name);
  const [dialog, setDialog] = useDialog();
  // A side is mounted from its first visit on, so someone who comes to load an endpoint doesn't wait for the editor.
  const [visited, setVisited] = useState<readonly Mode[]>([mode]);
  if (!visited.includes(mode)) setVisited([...visited, mode]);
  const { workspace, again } = useOpenedWorkspace(visited.includes('endpoint'));
  const drafts = useDrafts(setDialog);
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    // Someone who opens a link wants to see the cards. If there's room for both sides, this changes nothing.
    if (shared) showPane('preview');
  }, [shared, showPane]);

  const left = (
    <>
      {visited.includes('draft') ? (
        <TabPanel idPrefix={MODE_TABS} value="draft" hidden={mode !== 'draft'} className={PANEL}>
          <DraftPane />
        </TabPanel>
      ) : null}
      {visited.includes('endpoint') ? (
        <TabPanel idPrefix={MODE_TABS} value="endpoint" hidden={mode !== 'endpoint'} className={PANEL}>
          <PartSlot waiting={<Waiting />} failed={missing}>
            {workspace === null ? (
              <Waiting again={again} />
            ) : (
              <EndpointSide workspace={workspace} onOpenAsDraft={drafts.openContent} />
            )}
          </PartSlot>
        </TabPanel>
      ) : null}
    </>
  );
  const right = (
    <PreviewPane
      toolbar={
        <PartSlot waiting={<div className="h-11 shrink-0 border-b border-line bg-app" />}>
          <Toolbar onBoard={mode === 'draft' ? () => setDialog('board') : null} />
        </PartSlot>
      }
    >
      {mode === 'draft' ? (
        <DraftPreview
          onExamples={() => setDialog('examples')}
          onStartFromData={() => setDialog('from-data')}
        />
      ) : (
        <PartSlot waiting={<Waiting />} failed={missing}>
          {workspace === null ? <Waiting again={again} /> : <EndpointPreview workspace={workspace} />}
        </PartSlot>
      )}
    </PreviewPane>
  );

  return (
    <WorkspaceContext value={workspace}>
      <div className="flex h-(--visible-height,100dvh) min-h-80 flex-col overflow-hidden bg-app text-ink">
        {/* A button, since a link's fragment would replace the draft that the address may contain. */}
        <button
          type="button"
          className="fixed top-2 left-2 z-50 rounded-md bg-primary px-3 py-1.5 text-[13px] font-medium text-on-primary not-focus:sr-only"
          onClick={() => main.current?.focus()}
        >
          Skip to the content
        </button>
        <Header
          narrow={narrow}
          mac={mac}
          mode={mode}
          onModeChange={setMode}
          pane={pane}
          onPaneChange={showPane}
          onOpen={setDialog}
          draft={drafts.menu}
          status={drafts.status}
          exportEntries={exportEntries(playground, () => setDialog('export'))}
        />
        {shared ? (
          <SharedBanner name={name} onEditCopy={drafts.editCopy} onLeave={drafts.leaveShared} />
        ) : null}
        <main ref={main} tabIndex={-1} className="flex min-h-0 flex-1 flex-col outline-none">
          <SplitPane
            label="Width of the left side"
            first={left}
            second={right}
            share={share === FIRST_SHARE ? initialShare : share}
            initial={initialShare}
            onShareChange={(next) => prefer({ share: next })}
            only={narrow ? (pane === 'edit' ? 'first' : 'second') : null}
          />
        </main>
        <PartSlot
          failed={() => (
            <p role="alert" className="border-t border-line px-4 py-2 text-[13px] text-error">
              Parts of the playground couldn’t be fetched. Errors in your JSON aren’t shown, and what you
              write may not be saved. Copy it, then reload the page.
            </p>
          )}
        >
          <Later drafts={drafts} dialog={dialog} onDialogChange={setDialog} />
        </PartSlot>
        <StatusBar
          hint={
            mode === 'draft' && !narrow ? (
              <PartSlot>
                <Hints />
              </PartSlot>
            ) : null
          }
          start={
            mode === 'draft' ? (
              <PartSlot>
                <DraftBreadcrumb />
              </PartSlot>
            ) : (
              <PartSlot>{workspace === null ? null : <EndpointFreshness workspace={workspace} />}</PartSlot>
            )
          }
          end={
            mode === 'endpoint' ? (
              <PartSlot>{workspace === null ? null : <EndpointCount workspace={workspace} />}</PartSlot>
            ) : undefined
          }
        />
      </div>
    </WorkspaceContext>
  );
}

const PANEL = 'min-h-0 flex-1 flex-col not-[[hidden]]:flex';
