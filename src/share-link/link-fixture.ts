import { decodeDraft, encodeDraft, type LinkedDraft } from './codec.ts';

/** The link of a draft that a link can carry. */
export function fragmentOf(draft: LinkedDraft): string {
  const encoded = encodeDraft(draft);
  if (!encoded.ok) throw new Error(encoded.reason);
  return encoded.fragment;
}

/** Why a link is refused, or `opened`. */
export function reasonOf(fragment: string): string {
  const decoded = decodeDraft(fragment);
  return decoded.ok ? 'opened' : decoded.reason;
}
