import { lazy, Suspense, useState } from 'react';
import { afterFirstPaint } from '../platform/first-paint.ts';
import { FIRST_SHARE } from '../state/view-preferences.ts';
import { Spinner } from '../ui/spinner.tsx';
import { SplitPane } from '../ui/split-pane.tsx';
import { TabPanel } from '../ui/tabs.tsx';
import { useAppTheme } from './app-theme.ts';
import { DraftPane } from './draft-pane.tsx';
import { exportEntries } from './export-menu.tsx';
import { Header, MODE_TABS } from './header.tsx';
import { useActions, usePlayground, useServices } from './playground-context.ts';
import { DraftPreview, PreviewPane } from './preview-pane.tsx';
import { SharedBanner } from './shared-banner.tsx';
import { StatusBar } from './status-bar.tsx';
import { useDialog } from './use-dialog.ts';
import { useDrafts } from './use-drafts.tsx';
import { NARROW, useMedia } from './use-media.ts';
import { useWorkspace } from './use-workspace.ts';

const DraftBreadcrumb = lazy(async () => ({
  default: (await afterFirstPaint(() => import('./draft-tools.tsx'))).DraftBreadcrumb,
}));
const Toolbar = lazy(() => afterFirstPaint(() => import('./toolbar.tsx')));
const Later = lazy(() => afterFirstPaint(() => import('./later.tsx')));
const EndpointSide = lazy(() => import('./endpoint-side.tsx'));
const EndpointFreshness = lazy(async () => ({
  default: (await import('./endpoint-preview.tsx')).EndpointFreshness,
}));
const EndpointCount = lazy(async () => ({ default: (await import('./endpoint-preview.tsx')).EndpointCount }));
const EndpointPreview = lazy(() => import('./endpoint-preview.tsx'));

function Waiting() {
  return (
    <div className="flex justify-center p-10 text-muted">
      <Spinner label="Loading" />
    </div>
  );
}

/** The whole window: header, the two sides, the foot, and what lies above them. */
export function Shell() {
  const { mac, playground } = useServices();
  const { setMode, showPane, prefer } = useActions();
  const theme = useAppTheme();
  const narrow = useMedia(NARROW);
  const mode = usePlayground((state) => state.view.mode);
  const pane = usePlayground((state) => state.view.pane);
  const share = usePlayground((state) => state.view.share);
  const shared = usePlayground((state) => state.document.readOnly);
  const name = usePlayground((state) => state.document.name);
  const [dialog, setDialog] = useDialog();
  const [visited, setVisited] = useState(mode === 'endpoint');
  if (mode === 'endpoint' && !visited) setVisited(true);
  const workspace = useWorkspace(visited);
  const drafts = useDrafts(() => setDialog('history'));

  const left = (
    <>
      <TabPanel idPrefix={MODE_TABS} value="draft" hidden={mode !== 'draft'} className={PANEL}>
        <DraftPane theme={theme} />
      </TabPanel>
      {visited ? (
        <TabPanel idPrefix={MODE_TABS} value="endpoint" hidden={mode !== 'endpoint'} className={PANEL}>
          <Suspense fallback={<Waiting />}>
            {workspace === null ? (
              <Waiting />
            ) : (
              <EndpointSide workspace={workspace} theme={theme} onOpenAsDraft={drafts.openContent} />
            )}
          </Suspense>
        </TabPanel>
      ) : null}
    </>
  );
  const right = (
    <PreviewPane
      toolbar={
        <Suspense fallback={<div className="h-11 shrink-0 border-b border-line bg-app" />}>
          <Toolbar workspace={workspace} onBoard={mode === 'draft' ? () => setDialog('board') : null} />
        </Suspense>
      }
    >
      {mode === 'draft' ? (
        <DraftPreview />
      ) : (
        <Suspense fallback={<Waiting />}>
          {workspace === null ? <Waiting /> : <EndpointPreview workspace={workspace} />}
        </Suspense>
      )}
    </PreviewPane>
  );

  return (
    <div className="flex h-dvh flex-col overflow-hidden bg-app text-ink">
      <Header
        narrow={narrow}
        mac={mac}
        mode={mode}
        onModeChange={setMode}
        pane={pane}
        onPaneChange={showPane}
        theme={theme}
        onThemeChange={(appTheme) => prefer({ appTheme })}
        onOpen={setDialog}
        draft={drafts.menu}
        status={drafts.status}
        exportEntries={exportEntries(playground, () => setDialog('export'))}
      />
      {shared ? <SharedBanner name={name} onEditCopy={drafts.editCopy} onLeave={drafts.leaveShared} /> : null}
      <main className="flex min-h-0 flex-1 flex-col">
        <SplitPane
          label="Width of the left side"
          first={left}
          second={right}
          share={share}
          initial={FIRST_SHARE}
          onShareChange={(next) => prefer({ share: next })}
          only={narrow ? (pane === 'edit' ? 'first' : 'second') : null}
        />
      </main>
      <Suspense fallback={null}>
        <Later
          theme={theme}
          workspace={workspace}
          drafts={drafts}
          dialog={dialog}
          onDialogChange={setDialog}
        />
      </Suspense>
      <StatusBar
        start={
          mode === 'draft' ? (
            <Suspense fallback={null}>
              <DraftBreadcrumb />
            </Suspense>
          ) : (
            <Suspense fallback={null}>
              {workspace === null ? null : <EndpointFreshness workspace={workspace} />}
            </Suspense>
          )
        }
        end={
          mode === 'endpoint' ? (
            <Suspense fallback={null}>
              {workspace === null ? null : <EndpointCount workspace={workspace} />}
            </Suspense>
          ) : undefined
        }
      />
    </div>
  );
}

const PANEL = 'min-h-0 flex-1 flex-col not-[[hidden]]:flex';
