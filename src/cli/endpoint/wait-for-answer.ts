import { startAttempt } from '../../protocol/attempt.ts';
import { deduplicate } from '../../protocol/deduplicate.ts';
import type { LoadSetup } from '../../protocol/engine.ts';
import type { ExchangePorts } from '../../protocol/exchange.ts';
import type { Clock, Reply } from '../../protocol/ports.ts';
import { buildRequest } from '../../protocol/request.ts';

const PAUSE_MS = 500;
/** The statuses with which a proxy responds while the server behind it starts. */
const STARTING = new Set([502, 503, 504]);

/**
 * Sends Plain's own request until the endpoint responds, for at most `waitMs`. Another request might not be let
 * through. Returns whether the endpoint responded.
 */
export async function waitForAnswer(
  setup: LoadSetup,
  waitMs: number,
  ports: ExchangePorts,
  stop: AbortSignal,
): Promise<boolean> {
  const { clock } = ports;
  const [batch] = deduplicate(setup.configs);
  if (batch === undefined) return false;
  const until = clock.now() + waitMs;
  for (;;) {
    const request = await buildRequest(batch, setup.context, setup.sender, ports.hmac);
    const reply = await new Promise<Reply | null>((resolve) => {
      const abort = startAttempt(ports, request, setup.limitMs, (result) =>
        resolve('reply' in result ? result.reply : null),
      );
      const leave = () => {
        abort();
        resolve(null);
      };
      stop.addEventListener('abort', leave, { once: true });
    });
    if (isUp(reply)) return true;
    if (stop.aborted || clock.now() + PAUSE_MS > until) return false;
    await pause(PAUSE_MS, clock, stop);
  }
}

function isUp(reply: Reply | null): boolean {
  if (reply?.kind === 'answer') return !STARTING.has(reply.answer.status);
  // If the playground itself refuses to send the request, waiting won't help.
  return reply?.kind === 'refusal';
}

function pause(ms: number, clock: Clock, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const cancel = clock.setTimer(resolve, ms);
    stop.addEventListener('abort', () => resolve(cancel()), { once: true });
  });
}
