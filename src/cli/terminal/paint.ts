import type { Io, OutputStream } from '../command/io.ts';

const CODES = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
} as const;

export type Paint = Readonly<Record<keyof typeof CODES, (text: string) => string>>;

const paintWith = (colour: (code: readonly [number, number]) => (text: string) => string): Paint => ({
  bold: colour(CODES.bold),
  dim: colour(CODES.dim),
  red: colour(CODES.red),
  green: colour(CODES.green),
  yellow: colour(CODES.yellow),
  blue: colour(CODES.blue),
});

/** Leaves texts as they are, for files and pipes. */
export const PLAIN: Paint = paintWith(() => (text) => text);
const COLOURED: Paint = paintWith(
  ([on, off]) =>
    (text) =>
      `\u001b[${on}m${text}\u001b[${off}m`,
);

/** Colours for a terminal that shows them, unless `NO_COLOR` has a value. */
export function paintFor(stream: OutputStream, env: Io['env']): Paint {
  const unwanted = (env.NO_COLOR ?? '') !== '' || env.TERM === 'dumb';
  return stream.isTTY === true && !unwanted ? COLOURED : PLAIN;
}
