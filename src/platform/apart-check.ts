import type { ApartCheck } from '../state/document/document-check.ts';
import { trustedWorkerUrl } from './trusted-worker-url.ts';

type Answer = Parameters<ApartCheck['ask']>[1];
type CheckedDocument = NonNullable<Parameters<Answer>[0]>;

/** What the worker is asked. */
export interface ApartQuestion {
  text: string;
  as?: 'response';
}

/** What the worker answers: what it found, and in how many milliseconds. */
export interface ApartAnswer {
  checked: CheckedDocument;
  took: number;
}

/** Longer than this the page could not answer a key in time. */
const SLOW_MS = 200;

/** A check beside the page that can be stopped, and begun again. */
export interface StoppableCheck extends ApartCheck {
  stop(): void;
  again(): void;
}

/**
 * Checks texts in a worker; a newer text takes the place of the one that is being checked. Where no worker
 * starts `instead` checks, once the page has shown that it is about to, so that it can be stopped before.
 */
export function createApartCheck(
  workerUrl: string,
  instead: (text: string) => CheckedDocument,
): StoppableCheck {
  let worker: Worker | null = null;
  let isBroken = false;
  let asked: { text: string; answer: Answer } | null = null;
  let isAnswered = true;

  function end(checked: CheckedDocument | null, isSlow: boolean): void {
    isAnswered = true;
    asked?.answer(checked, isSlow);
  }

  function dismiss(): void {
    worker?.terminate();
    worker = null;
  }

  function checkHere(): void {
    isBroken = true;
    dismiss();
    const { text } = asked ?? {};
    setTimeout(() => {
      if (!isAnswered && text !== undefined && asked?.text === text) end(instead(text), false);
    });
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
    // What it is busy with nobody waits for any more.
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
 * Checks an endpoint's answer in a worker of its own, which ends with it or when it is aborted. Null where no
 * worker starts.
 */
export function checkAnswerApart(
  workerUrl: string,
  text: string,
  signal: AbortSignal,
): Promise<CheckedDocument | null> {
  return new Promise((resolve, reject) => {
    let worker: Worker;
    try {
      worker = startWorker(workerUrl);
    } catch {
      resolve(null);
      return;
    }
    const end = (settle: () => void) => {
      worker.terminate();
      settle();
    };
    signal.addEventListener('abort', () => end(() => reject(signal.reason)), { once: true });
    worker.addEventListener('error', () => end(() => resolve(null)));
    worker.addEventListener('message', ({ data }: MessageEvent<ApartAnswer>) =>
      end(() => resolve(data.checked)),
    );
    worker.postMessage({ text, as: 'response' } satisfies ApartQuestion);
  });
}
