import { checkDocument } from '../../cards/check.ts';
import type { ApartAnswer, ApartQuestion } from '../../platform/checking/apart-check.ts';

addEventListener('message', ({ data }: MessageEvent<ApartQuestion>) => {
  const began = performance.now();
  const checked = checkDocument(data.text, data.as === undefined ? {} : { as: data.as });
  const answer: ApartAnswer = { checked, took: performance.now() - began };
  postMessage(answer);
});
