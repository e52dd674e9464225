/** A pattern, step by step: names that may contain `*`, `?` or `[…]`, or `**` for any number of folders. */
export interface Glob {
  /** Where the walk begins: the folders before the first special character, joined with `/`. */
  base: string;
  steps: readonly (RegExp | '**')[];
  /** For each step, whether it begins with a dot. Only such a step matches names that begin with a dot. */
  dots: readonly boolean[];
}

const SPECIAL = /[*?[\]{}]/;
/** More alternatives in braces than anyone writes by hand. */
const MAX_ALTERNATIVES = 256;

/** Whether a text is a pattern rather than a file name. */
export function isGlob(text: string): boolean {
  return SPECIAL.test(text);
}

/** A path or pattern with `/` between folders. `\` is a separator on Windows, and an escape elsewhere. */
export function withSlashes(text: string, platform: string): string {
  return platform === 'win32' ? text.replaceAll('\\', '/') : text;
}

/** Reads a pattern with `/` between its folders. Braces result in one `Glob` for each alternative. */
export function readGlob(pattern: string): Glob[] {
  return alternatives(pattern).map((each) => {
    const names = each.split('/').filter((name, index) => name !== '.' && (name !== '' || index === 0));
    const special = names.findIndex((name) => SPECIAL.test(name));
    const count = special === -1 ? names.length - 1 : special;
    const base = names.slice(0, count).map(unescaped).join('/');
    const rest = names.slice(count);
    return {
      base: base === '' && count > 0 ? '/' : base,
      steps: rest.map((name) => (name === '**' ? '**' : nameMatcher(name))),
      dots: rest.map((name) => name.startsWith('.') || name.startsWith('\\.')),
    };
  });
}

/**
 * What the pattern makes of the folder or file that a walk has reached: whether it matches, and whether something
 * below it could.
 */
export interface GlobState {
  isFound: boolean;
  isOpen: boolean;
  /** The state after one more name. */
  into(name: string): GlobState;
}

/** The state at the pattern's base. */
export function globState({ steps, dots }: Pick<Glob, 'steps' | 'dots'>): GlobState {
  const stateOf = (reached: ReadonlySet<number>): GlobState => ({
    isFound: reached.has(steps.length),
    isOpen: [...reached].some((at) => at < steps.length),
    into(name) {
      // A set, so that a step which can be reached in two ways is followed only once.
      const next = new Set<number>();
      for (const at of reached) {
        const step = steps[at];
        if (step === undefined || (name.startsWith('.') && dots[at] !== true)) continue;
        if (step === '**') next.add(at);
        else if (step.test(name)) next.add(at + 1);
      }
      return stateOf(withSkipped(next, steps));
    },
  });
  return stateOf(withSkipped(new Set([0]), steps));
}

/** Whether the pattern matches a path that begins with the pattern's base and has `/` between its names. */
export function matchesGlob(glob: Glob, path: string): boolean {
  return statesAlong(glob, path).at(-1)?.isFound === true;
}

/** Whether the pattern matches a path or one of the folders above it. */
export function coversPath(glob: Glob, path: string): boolean {
  return statesAlong(glob, path).some(({ isFound }) => isFound);
}

function statesAlong(glob: Glob, path: string): GlobState[] {
  const prefix = glob.base === '' || glob.base.endsWith('/') ? glob.base : `${glob.base}/`;
  if (!path.startsWith(prefix)) return [];
  const states: GlobState[] = [];
  let state = globState(glob);
  for (const name of path.slice(prefix.length).split('/')) {
    state = state.into(name);
    states.push(state);
  }
  return states;
}

/** `**` also matches no folder at all. */
function withSkipped(open: Set<number>, steps: readonly (RegExp | '**')[]): Set<number> {
  for (const at of open) if (steps[at] === '**') open.add(at + 1);
  return open;
}

/** The regular expression for one name. Only `*` can match in more than one way, so that no name takes long. */
function nameMatcher(name: string): RegExp {
  let source = '';
  for (let at = 0; at < name.length; at += 1) {
    const character = name[at] ?? '';
    if (character === '*') {
      if (name[at - 1] !== '*') source += '[^/]*?';
    } else if (character === '?') source += '[^/]';
    else if (character === '[') {
      const end = name.indexOf(']', at + 2);
      if (end === -1) source += '\\[';
      else {
        source += setOf(name.slice(at + 1, end));
        at = end;
      }
    } else if (character === '\\' && at + 1 < name.length) {
      at += 1;
      source += literal(name[at] ?? '');
    } else source += literal(character);
  }
  return new RegExp(`^${source}$`, 'u');
}

function setOf(inner: string): string {
  const negated = inner.startsWith('!') || inner.startsWith('^');
  const members = (negated ? inner.slice(1) : inner).replace(/[\\\]^[&|~]/g, '\\$&');
  try {
    return new RegExp(`[${negated ? '^' : ''}${members}]`, 'u').source;
  } catch {
    // A range that runs backwards, such as [z-a], matches nothing.
    return '[^\\s\\S]';
  }
}

function literal(character: string): string {
  return /[\^$\\.*+?()[\]{}|/]/.test(character) ? `\\${character}` : character;
}

function unescaped(name: string): string {
  return name.replace(/\\(.)/g, '$1');
}

/** `a{b,c}d` → `abd`, `acd`. Braces that aren't closed or contain no comma are taken literally. */
function alternatives(pattern: string): string[] {
  const done: string[] = [];
  const open = [pattern];
  while (open.length > 0 && done.length + open.length <= MAX_ALTERNATIVES) {
    const each = open.shift() ?? '';
    const found = /^((?:[^\\]|\\.)*?)\{([^{}]*,[^{}]*)\}(.*)$/.exec(each);
    if (found === null) done.push(each);
    else {
      const [, before = '', inner = '', after = ''] = found;
      open.unshift(...inner.split(',').map((choice) => `${before}${choice}${after}`));
    }
  }
  return [...done, ...open];
}
