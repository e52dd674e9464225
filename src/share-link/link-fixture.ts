import { decodeDraft, encodeDraft, type LinkedDraft } from './codec.ts';

/** The fragment for a draft that fits into a link. Throws if it doesn't fit. */
export function fragmentOf(draft: LinkedDraft): string {
  const encoded = encodeDraft(draft);
  if (!encoded.ok) throw new Error(encoded.reason);
  return encoded.fragment;
}

/** Why a link is rejected, or `opened`. */
export function reasonOf(fragment: string): string {
  const decoded = decodeDraft(fragment);
  return decoded.ok ? 'opened' : decoded.reason;
}
