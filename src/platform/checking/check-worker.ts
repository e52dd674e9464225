import type { FindProblems } from '../../state/document/document-check.ts';
import { trustedWorkerUrl } from '../trusted-worker-url.ts';

type Answer = Parameters<FindProblems>[1];
interface Asked {
  text: string;
  answer: Answer;
}

/** Encodes a text as a short message for a worker that has the previous text. */
export type Tell = (before: string, text: string) => unknown;

/**
 * Finds problems in a worker. While it's busy, only the newest text waits; the ones in between are dropped. If no
 * worker can start, because its code is gone or the browser blocks it, `instead` finds them and returns a function
 * that stops it.
 */
export function createCheckWorker(
  workerUrl: string,
  tell: Tell,
  instead: (text: string, answer: Answer) => () => void,
): FindProblems {
  let worker: Worker | null = null;
  let working: Asked | null = null;
  let waiting: Asked | null = null;
  let told: string | null = null;
  let isBroken = false;
  let stop = () => {};

  function findHere(text: string, answer: Answer): void {
    stop();
    stop = instead(text, answer);
  }

  function next(): void {
    working = waiting;
    waiting = null;
    if (working === null) return;
    worker?.postMessage(told === null ? working.text : tell(told, working.text));
    told = working.text;
  }

  function giveUp(): void {
    isBroken = true;
    worker?.terminate();
    worker = null;
    const asked = waiting ?? working;
    working = null;
    waiting = null;
    if (asked !== null) findHere(asked.text, asked.answer);
  }

  function start(): Worker {
    const started = new Worker(trustedWorkerUrl(workerUrl), { type: 'module', name: 'check' });
    // The message comes from our own worker, so it's the result of `checkDocument`.
    started.addEventListener('message', (event: MessageEvent<Parameters<Answer>[0]>) => {
      if (waiting === null) working?.answer(event.data);
      next();
    });
    started.addEventListener('error', giveUp);
    return started;
  }

  return (text, answer) => {
    if (isBroken) return findHere(text, answer);
    waiting = { text, answer };
    try {
      worker ??= start();
    } catch {
      return giveUp();
    }
    if (working === null) next();
  };
}
