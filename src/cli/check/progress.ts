import type { CheckupProgress } from '../../checkup/run.ts';
import type { OutputStream } from '../command/io.ts';

const CLEAR = '\r\u001b[2K';

/** Shows how far a run is, in one line of a terminal that is cleared at the end; elsewhere nothing. */
export function progressLine(stream: OutputStream): {
  show(progress: CheckupProgress): void;
  clear(): void;
} {
  if (stream.isTTY !== true) return { show: () => undefined, clear: () => undefined };
  return {
    show({ requestsDone, requestsTotal, running }) {
      const what = running.map(({ id }) => id).join(' ');
      stream.write(`${CLEAR}${requestsDone} of ${requestsTotal} requests  ${what}`);
    },
    clear: () => void stream.write(CLEAR),
  };
}
