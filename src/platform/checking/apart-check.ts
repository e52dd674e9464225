import type { ApartCheck } from '../../state/document/document-check.ts';
import { trustedWorkerUrl } from '../trusted-worker-url.ts';
import { runInSlices } from './run-in-slices.ts';

type Answer = Parameters<ApartCheck['ask']>[1];
type CheckedDocument = NonNullable<Parameters<Answer>[0]>;

/** The message to the worker. */
export interface ApartQuestion {
  text: string;
  as?: 'response';
}

/** The worker's reply: the checked document, and how many milliseconds the check took. */
export interface ApartAnswer {
  checked: CheckedDocument;
  took: number;
}

/** If a check takes longer than this, the page couldn't respond to a keystroke in time. */
const SLOW_MS = 200;

/** A check in a worker that can be stopped and restarted. */
export interface StoppableCheck extends ApartCheck {
  stop(): void;
  again(): void;
}

/** Checks a text with pauses in between. */
export type CheckWithPauses = (text: string) => Iterator<unknown, CheckedDocument>;

/**
 * Checks texts in a worker; a newer text replaces the one that is being checked. If no worker can start, the page
 * checks in slices and stays responsive between them, so the check can still be stopped.
 */
export function createApartCheck(workerUrl: string, checkWithPauses: CheckWithPauses): StoppableCheck {
  let worker: Worker | null = null;
  let isBroken = false;
  let asked: { text: string; answer: Answer } | null = null;
  let isAnswered = true;
  let stopSlices = () => {};

  function end(checked: CheckedDocument | null, isSlow: boolean): void {
    isAnswered = true;
    asked?.answer(checked, isSlow);
  }

  function dismiss(): void {
    stopSlices();
    worker?.terminate();
    worker = null;
  }

  function checkHere(): void {
    isBroken = true;
    dismiss();
    if (asked !== null)
      stopSlices = runInSlices(checkWithPauses(asked.text), (checked) => end(checked, false));
  }

  function start(): Worker {
    const started = startWorker(workerUrl);
    started.addEventListener('message', ({ data }: MessageEvent<ApartAnswer>) => {
      if (started === worker) end(data.checked, data.took > SLOW_MS);
    });
    started.addEventListener('error', checkHere);
    return started;
  }

  function begin(): void {
    // Nobody is waiting for the current check any more.
    if (!isAnswered) dismiss();
    isAnswered = false;
    if (isBroken || asked === null) {
      checkHere();
      return;
    }
    try {
      worker ??= start();
      worker.postMessage({ text: asked.text } satisfies ApartQuestion);
    } catch {
      checkHere();
    }
  }

  return {
    ask(text, answer) {
      asked = { text, answer };
      begin();
    },
    stop() {
      if (isAnswered) return;
      dismiss();
      end(null, true);
    },
    again: begin,
  };
}

function startWorker(workerUrl: string): Worker {
  return new Worker(trustedWorkerUrl(workerUrl), { type: 'module', name: 'apart' });
}

/**
 * Checks an endpoint's response in a separate worker, which ends after the check or when it's aborted. If no worker
 * can start, the page checks in slices.
 */
export function checkAnswerApart(
  workerUrl: string,
  text: string,
  signal: AbortSignal,
  checkWithPauses: CheckWithPauses,
): Promise<CheckedDocument> {
  return new Promise((resolve, reject) => {
    const checkHere = () => {
      const stop = runInSlices(checkWithPauses(text), resolve);
      const abort = () => {
        stop();
        reject(signal.reason);
      };
      signal.addEventListener('abort', abort, { once: true });
    };
    let worker: Worker;
    try {
      worker = startWorker(workerUrl);
    } catch {
      checkHere();
      return;
    }
    const end = (settle: () => void) => {
      worker.terminate();
      settle();
    };
    signal.addEventListener('abort', () => end(() => reject(signal.reason)), { once: true });
    worker.addEventListener('error', () => end(checkHere));
    worker.addEventListener('message', ({ data }: MessageEvent<ApartAnswer>) =>
      end(() => resolve(data.checked)),
    );
    worker.postMessage({ text, as: 'response' } satisfies ApartQuestion);
  });
}
