import { checkWithPauses } from '../../cards/check-with-pauses.ts';
import { difference } from '../../json/difference.ts';
import { createApartCheck } from '../../platform/checking/apart-check.ts';
import { createCheckWorker } from '../../platform/checking/check-worker.ts';
import { runInSlices } from '../../platform/checking/run-in-slices.ts';
import { createDocumentCheck } from '../../state/document/document-check.ts';
import { quickTexts } from '../services/quick-texts.ts';
import apartUrl from './apart-worker.ts?worker&url';
import workerUrl from './check-worker.ts?worker&url';

/** Checks long texts first when they're opened, off the page's thread. */
export const apartCheck = createApartCheck(apartUrl, checkWithPauses);

/** Checks every document once its code has loaded. */
export const wholeCheck = createDocumentCheck(
  createCheckWorker(
    workerUrl,
    (before, text) => difference(before, text) ?? text,
    (text, answer) => runInSlices(checkWithPauses(text), answer),
  ),
  apartCheck,
  runInSlices,
  quickTexts,
);
