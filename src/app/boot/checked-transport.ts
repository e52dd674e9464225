import { checkWithPauses } from '../../cards/check-with-pauses.ts';
import { checkAnswerApart } from '../../platform/checking/apart-check.ts';
import type { Transport } from '../../protocol/ports.ts';
import { isLong } from '../../state/document/long-text.ts';
import apartUrl from './apart-worker.ts?worker&url';

/**
 * Wraps the transport so that long responses are checked off the page's thread before they're passed on. The page
 * keeps working whatever an endpoint sends, and cancelling the load stops the check.
 */
export function checkedTransport(transport: Transport): Transport {
  return {
    ...transport,
    async send(request, options) {
      const reply = await transport.send(request, options);
      if (reply.kind !== 'answer' || !isLong(reply.answer.body)) return reply;
      const checked = await checkAnswerApart(apartUrl, reply.answer.body, options.signal, (text) =>
        checkWithPauses(text, { as: 'response' }),
      );
      return { ...reply, answer: { ...reply.answer, checked } };
    },
  };
}
