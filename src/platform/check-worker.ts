import type { FindProblems } from '../state/document-check.ts';
import { trustedWorkerUrl } from './trusted-worker-url.ts';

type Answer = Parameters<FindProblems>[1];
interface Asked {
  text: string;
  answer: Answer;
}

/** Finds problems in a worker. While it works only the newest text waits; the ones between are dropped. */
export function createCheckWorker(workerUrl: string): FindProblems {
  let worker: Worker | null = null;
  let working: Asked | null = null;
  let waiting: Asked | null = null;

  function next(): void {
    working = waiting;
    waiting = null;
    if (working !== null) worker?.postMessage(working.text);
  }

  function start(): Worker {
    const started = new Worker(trustedWorkerUrl(workerUrl), { type: 'module', name: 'check' });
    // Our own worker answers; what it sends is what `checkDocument` gave there.
    started.addEventListener('message', (event: MessageEvent<Parameters<Answer>[0]>) => {
      if (waiting === null) working?.answer(event.data);
      next();
    });
    return started;
  }

  return (text, answer) => {
    worker ??= start();
    waiting = { text, answer };
    if (working === null) next();
  };
}
