import type { Path } from '../path.ts';
import type { TextRange } from '../problem.ts';
import { JsonTokens, tokenText } from './json-tokens.ts';
import { KnownStart } from './known-start.ts';
import { type Closer, OpenBrackets } from './open-brackets.ts';

/** An array or object that is open at a place in the text. */
export interface Frame {
  type: 'object' | 'array';
  start: number;
  /** For an object: the property that was started last, and the range of its name. */
  key: string | null;
  keyAt: TextRange | null;
  /** For an array: the index of the current or expected item. */
  index: number;
  /** What is expected next. */
  state: 'key' | 'colon' | 'value' | 'after';
  /** The end of the previous member; null before the first. */
  lastEnd: number | null;
}

export interface TouchedToken extends TextRange {
  text: string;
  isString: boolean;
  closed: boolean;
}

/** What surrounds and touches an offset in a text. */
export interface Place {
  /** From the root inwards. */
  frames: readonly Frame[];
  /** What may be written, or is being written, at the offset; `after`: only a comma or the end. */
  role: 'key' | 'colon' | 'value' | 'after';
  /** The string or word that contains or touches the offset. */
  token: TouchedToken | null;
  /** The frames of the array or object that starts or ends exactly at the offset, including itself. */
  touching: readonly Frame[] | null;
}

/** The distance between remembered places in UTF-16 units, so at most about this much is read again. */
const STRIDE = 8_192;
/** Deeper places aren't worth the memory. */
const MAX_REMEMBERED_DEPTH = 64;

/** The frames that are open after some of the commas. */
const commas = new KnownStart<readonly Frame[]>();

/** Locates the offset in a text that may be broken anywhere. Reads only up to the offset. */
export function locate(text: string, offset: number): Place {
  const known = commas.of(text);
  const nearest = known.findLast(({ at }) => at < offset);
  const frames: Frame[] = nearest === undefined ? [] : nearest.what.map((frame) => ({ ...frame }));
  const open = new OpenBrackets();
  for (const { type } of frames) open.open(closerOf(type));
  let remembered = known.at(-1)?.at ?? 0;
  const root = newFrame('array', -1);
  // Something was open at the comma, so the outermost value had started.
  if (nearest !== undefined) root.state = 'after';
  const tokens = new JsonTokens(text, nearest?.at);
  let touching: readonly Frame[] | null = null;
  let lastString: TextRange | null = null;
  const top = () => frames.at(-1) ?? root;
  while (tokens.next()) {
    const { type, start, end } = tokens;
    if (start > offset) break;
    const frame = top();
    if (type === 'string' || type === 'word') {
      if (offset <= end) {
        const token = { start, end, text: tokenText(text.slice(start, end)) };
        const role = frame.type === 'object' && frame.state !== 'value' ? 'key' : 'value';
        return {
          frames: named(text, frames),
          role,
          token: { ...token, isString: type === 'string', closed: tokens.closed },
          touching,
        };
      }
      takeScalar(frame, start, end);
      lastString = { start, end };
      continue;
    }
    if (type === '{' || type === '[') {
      beginValue(frame);
      const opened = newFrame(type === '{' ? 'object' : 'array', start);
      if (start === offset) {
        const around = named(text, frames);
        return { frames: around, role: 'value', token: null, touching: [...around, opened] };
      }
      frames.push(opened);
      open.open(closerOf(opened.type));
    } else if (start >= offset) {
      break;
    } else if (type === ':') {
      takeColon(frame, lastString);
    } else if (type === ',') {
      takeComma(frame);
      if (end - remembered >= STRIDE && frames.length > 0 && frames.length <= MAX_REMEMBERED_DEPTH) {
        commas.add(
          end,
          frames.map((open) => ({ ...open })),
        );
        remembered = end;
      }
    } else {
      const depth = open.close(type);
      if (depth !== null) {
        const closed = end === offset ? frames.slice(0, depth + 1) : null;
        frames.length = depth;
        top().lastEnd = end;
        if (closed !== null) touching = named(text, closed);
      }
    }
    lastString = null;
  }
  return { frames: named(text, frames), role: top().state, token: null, touching };
}

/** The path to the frame at `depth` (0 is the root). */
export function pathTo(frames: readonly Frame[], depth: number): Path {
  return frames.slice(0, depth).map((frame) => (frame.type === 'array' ? frame.index : (frame.key ?? '')));
}

/** Names are read once at the end, because only those of the open frames are needed. */
function named(text: string, frames: readonly Frame[]): Frame[] {
  return frames.map((frame) =>
    frame.keyAt === null
      ? frame
      : { ...frame, key: tokenText(text.slice(frame.keyAt.start, frame.keyAt.end)) },
  );
}

function newFrame(type: Frame['type'], start: number): Frame {
  return {
    type,
    start,
    key: null,
    keyAt: null,
    index: 0,
    state: type === 'object' ? 'key' : 'value',
    lastEnd: null,
  };
}

/** If a comma is missing, another item still gets the next index. */
function beginValue(frame: Frame): void {
  if (frame.type === 'array') {
    if (frame.state === 'after') frame.index += 1;
  } else if (frame.state !== 'value') {
    frame.keyAt = null;
  }
  frame.state = 'after';
}

function takeScalar(frame: Frame, start: number, end: number): void {
  if (frame.type === 'array' || frame.state === 'value') {
    beginValue(frame);
    frame.lastEnd = end;
  } else {
    frame.keyAt = { start, end };
    frame.state = 'colon';
  }
}

/** In `"a": "b":` the value of a isn't written yet, and b is the next key. */
function takeColon(frame: Frame, lastString: TextRange | null): void {
  if (frame.type !== 'object') return;
  if (frame.state === 'after' && lastString !== null) {
    frame.keyAt = lastString;
    frame.state = 'value';
  } else if (frame.state === 'colon') {
    frame.state = 'value';
  }
}

function takeComma(frame: Frame): void {
  if (frame.type === 'array') {
    frame.index += 1;
    frame.state = 'value';
  } else {
    frame.keyAt = null;
    frame.state = 'key';
  }
}

function closerOf(type: Frame['type']): Closer {
  return type === 'object' ? '}' : ']';
}
