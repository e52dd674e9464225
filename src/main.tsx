import { createRoot } from 'react-dom/client';
import './styles/app.css';
import { App } from './app/app.tsx';
import { createProgressiveCheck } from './app/progressive-check.ts';
import { isMac } from './app/shortcuts.ts';
import { firstDraft } from './examples/first-draft.ts';
import { writeClipboard } from './platform/clipboard.ts';
import { browserClock } from './platform/clock.ts';
import { createTextStorage } from './platform/storage.ts';
import { createPlayground } from './state/store.ts';
import type { Workspace } from './state/workspace.ts';

/** Resolves when what was rendered last is on the screen. */
function firstPaint(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
}

let workspace: Promise<Workspace> | null = null;

const playground = createPlayground(
  {
    check: createProgressiveCheck(async (urgent) => {
      if (!urgent) await firstPaint();
      return (await import('./app/whole-check.ts')).wholeCheck;
    }),
    preferences: createTextStorage('card-playground.preferences'),
  },
  { id: 'first', content: firstDraft() },
);

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has the root element.');
createRoot(root).render(
  <App
    services={{
      playground,
      ports: { clock: browserClock, writeClipboard },
      workspace: () => {
        workspace ??= import('./app/open-workspace.ts').then(({ openWorkspace }) => openWorkspace());
        return workspace;
      },
      editor: { current: null },
      mac: isMac(navigator.platform),
    }}
  />,
);
