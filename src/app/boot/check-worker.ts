import { createRecheck } from '../../cards/recheck.ts';
import { applyEdits } from '../../json/apply-edits.ts';
import type { TextEdit } from '../../json/problem.ts';

let text = '';
const recheck = createRecheck();

/** Receives a whole text, or the edit that turns the previous text into the new one. */
addEventListener('message', ({ data }: MessageEvent<string | TextEdit>) => {
  text = typeof data === 'string' ? data : applyEdits(text, [data]);
  const { problems, problemCount, errorCount } = recheck(text);
  postMessage({ problems, problemCount, errorCount });
});
