import { firstDraft } from '../../examples/first-draft.ts';

/** One object for the whole visit, so that an untouched first draft is seen to be untouched. */
export const firstContent = firstDraft();
