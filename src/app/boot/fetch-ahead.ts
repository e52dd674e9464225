/** By then the editor has loaded, or the network is too slow to spend on this. */
const QUIET_AFTER_MS = 4_000;

/** What an open page should still be able to do offline, or after a newer version was deployed. */
const PARTS = [
  () => import('../../features/drafts/share-dialog.tsx'),
  () => import('../../share-link/codec.ts'),
  () => import('../../ui/popover.tsx'),
  () => import('../../features/drafts/draft-list.tsx'),
  () => import('../../ui/menu.tsx'),
  () => import('../draft/clean-pasted.ts'),
  () => import('../../features/editor/clean-paste.ts'),
  () => import('../draft/examples.tsx'),
  () => import('../draft/drawing/content-drawing.tsx'),
  () => import('../draft/download-json.ts'),
  () => import('../commands/command-palette.tsx'),
];

function idle(): Promise<unknown> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) window.requestIdleCallback(resolve, { timeout: QUIET_AFTER_MS });
    else setTimeout(resolve, 50);
  });
}

/** Fetches those parts one after the other, once the page is idle. */
export function fetchAhead(): () => void {
  let wanted = true;
  const timer = setTimeout(async () => {
    for (const load of PARTS) {
      await idle();
      if (!wanted) return;
      // Nobody asked for it yet. If it's missing, the error shows when someone does.
      await load().catch(() => undefined);
    }
  }, QUIET_AFTER_MS);
  return () => {
    wanted = false;
    clearTimeout(timer);
  };
}
