import { firstDraft } from '../../examples/first-draft.ts';

/** One object for the whole visit, so that an untouched first draft can be recognized as untouched. */
export const firstContent = firstDraft();
