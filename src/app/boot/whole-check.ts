import { checkDocument } from '../../cards/check.ts';
import { difference } from '../../json/difference.ts';
import { createCheckWorker } from '../../platform/check-worker.ts';
import { createDocumentCheck } from '../../state/document/document-check.ts';
import workerUrl from './check-worker.ts?worker&url';

/** The check of every document once its code is there. */
export const wholeCheck = createDocumentCheck(
  createCheckWorker(
    workerUrl,
    (before, text) => difference(before, text) ?? text,
    (text, answer) => answer(checkDocument(text)),
  ),
);
