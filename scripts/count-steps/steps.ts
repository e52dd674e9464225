const steps = {
  count: 0,
  spread<T extends object | string>(items: T): T {
    steps.count += sizeOf(items);
    return items;
  },
};
Object.assign(globalThis, { __steps: steps });

/**
 * How many steps some work takes: rounds of loops and function calls in the rooms that `plugin.ts` rewrites, plus the
 * characters and items that built-in functions look at. A regular expression counts as if it read the whole rest of
 * the text, whatever it finds: it reads past its match to see what follows, and how far isn't visible.
 */
export function stepsOf(work: () => unknown): number {
  const before = steps.count;
  work();
  return steps.count - before;
}

function sizeOf(items: object | string): number {
  if (typeof items === 'string') return items.length;
  if ('length' in items && typeof items.length === 'number') return items.length;
  if ('size' in items && typeof items.size === 'number') return items.size;
  return Object.keys(items).length;
}

/** True while a string method runs that has already counted its pattern. */
let counted = false;

type Measure = (self: unknown, args: readonly unknown[], result: unknown) => number;

const lengthOf = (value: unknown): number =>
  typeof value === 'string' || Array.isArray(value) ? value.length : 0;
const all: Measure = (self) => lengthOf(self);
const ofResult: Measure = (_self, _args, result) => lengthOf(result);
const ofArgument: Measure = (_self, [argument]) => lengthOf(argument);

/** How many characters a pattern may look at in a text, starting at `from`. */
function workOf(pattern: RegExp, text: string, from: number): number {
  const left = text.length - from;
  return mayReadAgain(pattern) ? left * left : left;
}

const known = new Map<string, boolean>();

/**
 * A pattern that can start anywhere and has something after a repetition may read the same stretch again from each
 * position. For example, `\\s*$` does so in a text with many spaces.
 */
function mayReadAgain({ source, sticky }: RegExp): boolean {
  const before = known.get(source);
  if (before !== undefined) return before;
  const [done, wasCounted] = [steps.count, counted];
  counted = true;
  const plain = source.replaceAll(/\\.|\[(?:\\.|[^\]])*\]/g, 'x');
  const again = !sticky && !plain.startsWith('^') && /[*+][^|)]/.test(plain);
  [steps.count, counted] = [done, wasCounted];
  known.set(source, again);
  return again;
}

const withPattern: Measure = (self, [pattern]) =>
  pattern instanceof RegExp && typeof self === 'string' ? workOf(pattern, self, 0) : lengthOf(self);

const ON_STRINGS: Readonly<Record<string, Measure>> = {
  endsWith: ofArgument,
  includes: all,
  indexOf: (self, [sought, from], result) =>
    (result === -1 ? lengthOf(self) : Number(result) + lengthOf(sought)) - Number(from ?? 0),
  lastIndexOf: (self, [sought, from], result) =>
    Math.min(lengthOf(self), Number(from ?? Number.POSITIVE_INFINITY)) - Number(result) + lengthOf(sought),
  match: withPattern,
  matchAll: withPattern,
  normalize: all,
  padEnd: ofResult,
  padStart: ofResult,
  repeat: ofResult,
  replace: withPattern,
  replaceAll: withPattern,
  search: withPattern,
  slice: ofResult,
  split: withPattern,
  startsWith: ofArgument,
  substring: ofResult,
  toLowerCase: all,
  toUpperCase: all,
  trim: all,
  trimEnd: all,
  trimStart: all,
};

const ON_LISTS: Readonly<Record<string, Measure>> = {
  concat: ofResult,
  fill: all,
  includes: all,
  indexOf: all,
  join: all,
  lastIndexOf: all,
  reverse: all,
  shift: all,
  slice: ofResult,
  splice: (self, [from], result) => lengthOf(self) - Number(from ?? 0) + lengthOf(result),
  toReversed: all,
  toSorted: all,
  toSpliced: all,
  unshift: all,
  with: all,
};

const ON_OBJECTS: Readonly<Record<string, Measure>> = {
  entries: ofResult,
  fromEntries: ofArgument,
  keys: ofResult,
  values: ofResult,
};

function measure(owner: object, measures: Readonly<Record<string, Measure>>): void {
  for (const [name, sizeOfWork] of Object.entries(measures)) {
    const native: unknown = Reflect.get(owner, name);
    if (typeof native !== 'function') throw new Error(`There is no ${name} to measure.`);
    replace(owner, name, function (this: unknown, ...args: unknown[]): unknown {
      const outer = counted;
      counted = true;
      try {
        const result: unknown = Reflect.apply(native, this, args);
        if (!outer) steps.count += sizeOfWork(this, args, result);
        return result;
      } finally {
        counted = outer;
      }
    });
  }
}

function replace(owner: object, name: string, value: unknown): void {
  Object.defineProperty(owner, name, { configurable: true, writable: true, value });
}

/** In its own function, since readers call these most often. */
function measureSingleCharacters(): void {
  const { at, charAt, charCodeAt, codePointAt } = String.prototype;
  replace(String.prototype, 'at', function (this: string, index: number) {
    steps.count += 1;
    return at.call(this, index);
  });
  replace(String.prototype, 'charAt', function (this: string, index: number) {
    steps.count += 1;
    return charAt.call(this, index);
  });
  replace(String.prototype, 'charCodeAt', function (this: string, index: number) {
    steps.count += 1;
    return charCodeAt.call(this, index);
  });
  replace(String.prototype, 'codePointAt', function (this: string, index: number) {
    steps.count += 1;
    return codePointAt.call(this, index);
  });
}

function measurePatterns(): void {
  const { exec } = RegExp.prototype;
  replace(RegExp.prototype, 'exec', function (this: RegExp, text: string) {
    if (!counted) steps.count += workOf(this, text, this.sticky || this.global ? this.lastIndex : 0);
    return exec.call(this, text);
  });
  // As the language specifies, `test` calls `exec`.
  replace(RegExp.prototype, 'test', function (this: RegExp, text: string) {
    return this.exec(text) !== null;
  });
}

function measureJson(): void {
  const { parse, stringify } = JSON;
  replace(JSON, 'parse', (text: string) => {
    steps.count += text.length;
    return parse(text);
  });
  replace(JSON, 'stringify', (value: unknown, _replacer?: null, indent?: number) => {
    const written: string | undefined = stringify(value, null, indent);
    steps.count += lengthOf(written);
    return written;
  });
}

measure(String.prototype, ON_STRINGS);
measure(Array.prototype, ON_LISTS);
measure(Object, ON_OBJECTS);
measureSingleCharacters();
measurePatterns();
measureJson();
