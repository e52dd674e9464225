import { applyEdits } from '../../json/apply-edits.ts';
import type { Edited } from '../edit/list-edit.ts';

export const D = '{"componentDivider":{}}';
export const S = '{"componentSpacer":{"spacerSize":"S"}}';
export const T = '{"componentText":{"text":"a"}}';
export const row = (main: string, aside: string) =>
  `{"componentRow":{"rowMainContent":[${main}],"rowAsideContent":[${aside}]}}`;
export const box = (content: string) => `{"componentContainer":{"containerContent":[${content}]}}`;

/** The text after an edit with marks around the selection, and the edit's `path`. */
export function shown(text: string, edited: Edited | null): [string, string] | null {
  if (edited === null) return null;
  const { start, end } = edited.select;
  const after = applyEdits(text, edited.edits);
  const path = edited.path === null ? 'gone' : `/${edited.path?.join('/')}`;
  return [`${after.slice(0, start)}⟦${after.slice(start, end)}⟧${after.slice(end)}`, path];
}
