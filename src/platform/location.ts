import type { DecodedDraft } from '../share-link/codec.ts';
import type { LinkPort } from '../state/drafts/ports.ts';

/** Written out here, so that the codec's code is fetched only when there is a link to read. */
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

/** The draft that this tab has open, remembered over a reload. */
export const tabMemory = {
  read(): string | null {
    try {
      return sessionStorage.getItem('card-playground.draft');
    } catch {
      return null;
    }
  },
  write(id: string): void {
    try {
      sessionStorage.setItem('card-playground.draft', id);
    } catch {
      // A reload then opens the draft that was written last.
    }
  },
};

/** The URL that `?url=` asks to have filled into the endpoint form; null where there is none. */
export function endpointInAddress(): string | null {
  return new URLSearchParams(location.search).get('url');
}
