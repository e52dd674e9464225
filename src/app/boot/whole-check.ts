import { checkDocument } from '../../cards/check.ts';
import { difference } from '../../json/difference.ts';
import { createApartCheck } from '../../platform/apart-check.ts';
import { createCheckWorker } from '../../platform/check-worker.ts';
import { createDocumentCheck } from '../../state/document/document-check.ts';
import apartUrl from './apart-worker.ts?worker&url';
import workerUrl from './check-worker.ts?worker&url';

/** Texts that were opened and are long are checked here first. */
export const apartCheck = createApartCheck(apartUrl, checkDocument);

/** The check of every document once its code is there. */
export const wholeCheck = createDocumentCheck(
  createCheckWorker(
    workerUrl,
    (before, text) => difference(before, text) ?? text,
    (text, answer) => answer(checkDocument(text)),
  ),
  apartCheck,
);
