import { safeParse } from 'zod/mini';
import type { TabChannel } from '../state/drafts/ports.ts';
import { tabMessageSchema } from '../state/drafts/schema.ts';

const SILENCE: TabChannel = { tell: () => undefined, listen: () => () => undefined };

/** Tabs of one browser communicate over a BroadcastChannel. Without one, there are no messages. */
export function createTabChannel(name: string): TabChannel {
  if (typeof BroadcastChannel === 'undefined') return SILENCE;
  let channel: BroadcastChannel;
  try {
    channel = new BroadcastChannel(name);
  } catch {
    return SILENCE;
  }
  return {
    tell: (message) => channel.postMessage(message),
    listen(hear) {
      const onMessage = (event: MessageEvent<unknown>) => {
        const message = safeParse(tabMessageSchema, event.data);
        if (message.success) hear(message.data);
      };
      channel.addEventListener('message', onMessage);
      return () => channel.removeEventListener('message', onMessage);
    },
  };
}
