/** By then the editor is there, or the network is too slow to be kept busy with this. */
const QUIET_AFTER_MS = 4_000;

/** What an open page should still be able to do offline, or when a newer version took the old one's place. */
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

/** Fetches those parts one after the other, once the page has come to rest. */
export function fetchAhead(): () => void {
  let wanted = true;
  const timer = setTimeout(async () => {
    for (const load of PARTS) {
      await idle();
      if (!wanted) return;
      // Nobody has asked for it: where it is missing, that is told when someone does.
      await load().catch(() => undefined);
    }
  }, QUIET_AFTER_MS);
  return () => {
    wanted = false;
    clearTimeout(timer);
  };
}
