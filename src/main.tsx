import { createRoot } from 'react-dom/client';
import './styles/first.css';
import { App } from './app/app.tsx';
import { firstContent } from './app/boot/first-content.ts';
import { createProgressiveCheck } from './app/boot/progressive-check.ts';
import { keepEarlyKeys } from './app/commands/early-keys.ts';
import { isMac } from './app/commands/shortcuts.ts';
import { firstDrawing } from './examples/first-drawing.ts';
import { writeClipboard } from './platform/clipboard.ts';
import { browserClock } from './platform/clock.ts';
import { afterFirstPaint, firstPaint } from './platform/first-paint.ts';
import { endpointInAddress, isReloaded, pageLink, tabMode } from './platform/location.ts';
import { newId } from './platform/new-id.ts';
import { createTextStorage } from './platform/storage.ts';
import type { LinkedEndpoint } from './share-link/codec.ts';
import type { DocumentCheck } from './state/document/document-gateway.ts';
import type { Drafts } from './state/drafts/drafts.ts';
import { createPlayground } from './state/store.ts';
import type { Workspace } from './state/workspace/workspace.ts';
import { tellMissingPart, withEveryPart } from './ui/part.tsx';

const visited = createTextStorage('card-playground.visited');
/** On a first visit without a shared draft, the example can be shown before looking for drafts. */
const fresh = visited.read() === null && !pageLink.isDraft(pageLink.read());
const first = { id: newId('d'), content: firstContent };

const loadHistory = () => import('./state/document/document-history.ts');

async function loadCheck(urgent: boolean): Promise<DocumentCheck> {
  if (fresh && !urgent) await firstPaint();
  return (await import('./app/boot/whole-check.ts')).wholeCheck;
}

keepEarlyKeys();
withEveryPart(() => afterFirstPaint(() => import('./styles/whole.css')));

const playground = createPlayground(
  {
    check: createProgressiveCheck({ text: firstContent.text, checked: firstDrawing }, loadCheck, () =>
      tellMissingPart('check'),
    ),
    history: async () => new (await afterFirstPaint(loadHistory)).DocumentHistory(),
    preferences: createTextStorage('card-playground.preferences'),
  },
  first,
);

let workspace: Promise<Workspace> | null = null;
function openWorkspace(): Promise<Workspace> {
  workspace ??= import('./app/boot/open-workspace.ts')
    .then((module) => module.openWorkspace())
    .catch((error: unknown) => {
      // The code may load next time, for example if the computer was offline.
      workspace = null;
      throw error;
    });
  return workspace;
}

/** Fills in the endpoint from an address. It's only shown; a request is only sent when someone asks for it. */
async function fillInEndpoint({ url, cardKeys }: LinkedEndpoint): Promise<void> {
  (await openWorkspace()).prefill({ url, keys: cardKeys });
}

async function openDrafts(): Promise<Drafts> {
  if (fresh) await firstPaint();
  const module = await import('./app/boot/open-drafts.ts');
  const opened = await module.openDrafts(
    playground,
    fresh ? first.id : null,
    (endpoint) => void fillInEndpoint(endpoint),
  );
  visited.write('yes');
  if (opened.endpoint !== null) await fillInEndpoint(opened.endpoint);
  return opened.drafts;
}

playground.store.subscribe(({ view }, former) => {
  if (view.mode !== former.view.mode) tabMode.write(view.mode);
});

const asked = endpointInAddress();
if (isReloaded()) {
  // The endpoint in the address was filled in when the page was first opened. What was typed since then counts.
  if (tabMode.read() === 'endpoint') playground.actions.setMode('endpoint');
} else if (asked !== null) {
  playground.actions.setMode('endpoint');
  void fillInEndpoint({ url: asked, cardKeys: [] });
}

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has the root element.');
const view = createRoot(root);
const drafts = openDrafts();

function render(): void {
  view.render(
    <App
      services={{
        playground,
        ports: { clock: browserClock, writeClipboard },
        drafts: () => drafts,
        workspace: openWorkspace,
        editor: { current: null },
        mac: isMac(navigator.platform),
      }}
    />,
  );
}

// No top-level await, since lazily loaded chunks import from this one and would wait for it to finish.
if (fresh) render();
else void Promise.allSettled([drafts, loadCheck(true)]).then(render);
