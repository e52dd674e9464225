import type { CheckupProgress } from '../../checkup/run.ts';
import type { Io, OutputStream } from '../command/io.ts';

type Shown = Pick<CheckupProgress, 'requestsDone' | 'requestsTotal' | 'running'>;

const CLEAR = '\r\u001b[2K';

/** Shows a run's progress in one line of the terminal, and clears it at the end. Shows nothing elsewhere. */
export function progressLine(
  stream: OutputStream,
  env: Io['env'],
): {
  show(progress: Shown): void;
  clear(): void;
} {
  if (stream.isTTY !== true || env.TERM === 'dumb') return { show: () => undefined, clear: () => undefined };
  return {
    show({ requestsDone, requestsTotal, running }) {
      const what = running.map(({ id }) => id).join(' ');
      // If the line wrapped, clearing it would leave its first rows behind.
      const line = `${requestsDone} of ${requestsTotal} requests  ${what}`.slice(
        0,
        (stream.columns ?? 80) - 1,
      );
      stream.write(`${CLEAR}${line}`);
    },
    clear: () => void stream.write(CLEAR),
  };
}
