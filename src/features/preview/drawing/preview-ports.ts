import type { Clock } from '../../../protocol/ports.ts';

/** What the preview needs from the browser. */
export interface PreviewPorts {
  clock: Clock;
  /** Rejects if the clipboard is denied or missing. */
  writeClipboard(text: string): Promise<void>;
}
