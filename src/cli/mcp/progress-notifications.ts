import type { RequestHandlerExtra } from '@modelcontextprotocol/sdk/shared/protocol.js';
import type { ServerNotification, ServerRequest } from '@modelcontextprotocol/sdk/types.js';

export type ToolExtra = RequestHandlerExtra<ServerRequest, ServerNotification>;

/**
 * Reports a call's progress. Skips a `done` that isn't larger than the last one, since the protocol requires it to
 * grow.
 */
export type SayProgress = (done: number, total: number | null, message: string) => void;

/** Sends progress to a client that asked for it; does nothing for others. */
export function progressNotifications({ _meta, sendNotification, signal }: ToolExtra): SayProgress {
  const progressToken = _meta?.progressToken;
  let last = -1;
  return (done, total, message) => {
    if (progressToken === undefined || done <= last || signal.aborted) return;
    last = done;
    const params = { progressToken, progress: done, message, ...(total === null ? {} : { total }) };
    // If the client is gone, no one needs the progress. The call itself ends elsewhere.
    void sendNotification({ method: 'notifications/progress', params }).catch(() => undefined);
  };
}
