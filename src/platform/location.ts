import type { DecodedDraft } from '../share-link/codec.ts';
import type { LinkPort } from '../state/drafts/ports.ts';

/** Repeated here, so that the codec's code is fetched only when there's a link to read. */
const DRAFT_FRAGMENT = /^#c\d{1,9}\./;

export const pageLink: LinkPort = {
  read: () => location.hash,
  clear: () => history.replaceState(history.state, '', `${location.pathname}${location.search}`),
  isDraft: (fragment) => DRAFT_FRAGMENT.test(fragment),
  async decode(fragment): Promise<DecodedDraft> {
    const { decodeDraft } = await import('../share-link/codec.ts');
    return decodeDraft(fragment);
  },
};

/** A text that survives a reload of the tab, unless storage is blocked. */
function tabText(name: string) {
  return {
    read(): string | null {
      try {
        return sessionStorage.getItem(name);
      } catch {
        return null;
      }
    },
    write(text: string): void {
      try {
        sessionStorage.setItem(name, text);
      } catch {
        // The next reload starts without it.
      }
    },
  };
}

/** The draft that this tab has open. */
export const tabMemory = tabText('card-playground.draft');

/** The mode this tab is in. */
export const tabMode = tabText('card-playground.mode');

/** Whether the page was reloaded or reached with Back or Forward; false if a link or an address opened it. */
export function isReloaded(): boolean {
  const [entry] = performance.getEntriesByType('navigation');
  return entry instanceof PerformanceNavigationTiming && entry.type !== 'navigate';
}

/** The URL in `?url=`, to fill into the endpoint form; null if there isn’t one. */
export function endpointInAddress(): string | null {
  return new URLSearchParams(location.search).get('url');
}
