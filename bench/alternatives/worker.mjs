import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';
import { SIZES } from '../documents.mjs';
import { timesOf } from '../times-of.mjs';
import { withProject } from '../with-project.mjs';

/**
 * The cost of moving the work to another thread: the text has to be sent there, and the results have to come back.
 * Copying is the same in browsers. The shares of both threads are added up. In Node, in milliseconds.
 */
export async function compare() {
  const { documentOf } = await import('../documents.mjs');
  return withProject(async (project) => {
    const { checkDocument } = await project('/src/cards/check.ts');
    const { port1, port2 } = new MessageChannel();
    const carry = (value) => {
      port1.postMessage(value);
      return receiveMessageOnPort(port2);
    };
    const times = (work) => timesOf(work, null, { times: 20, warmUp: 8 }).p50;
    const found = SIZES.map(([size, , length]) => {
      const text = documentOf(length).replace('"textSize": "M"', '"textSize": "Q"');
      const checked = checkDocument(text);
      return {
        size,
        times: {
          'the text, on its way there': times(() => carry(text)),
          'all that is to be drawn, on its way back': times(() => carry(checked)),
          'problems alone, on their way back': times(() => carry(checked.problems)),
          'the whole check, whichever thread does it': times(() => checkDocument(text)),
        },
      };
    });
    port1.close();
    return found;
  });
}
