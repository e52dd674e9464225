import { UsageError } from '../command/usage-error.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** A text with its variables filled in, and the values that must appear nowhere. */
export interface Expanded {
  text: string;
  /** Values of the variables, longest first; none is empty. */
  secrets: readonly string[];
}

const VARIABLE = /\$(?:\$|\{([^}]*)\}|([A-Za-z_][A-Za-z0-9_]*))/g;
const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/**
 * Fills `$NAME` and `${NAME}` in from the environment; `$$` is a dollar, and so is a dollar before anything
 * else. We do it rather than a shell, so that the process list shows the names and not the values.
 * `where` is what the text belongs to, for the sentence. Throws `UsageError` for an unset variable.
 */
export function expandSecrets(text: string, env: Environment, where: string): Expanded {
  const secrets = new Set<string>();
  const expanded = text.replace(VARIABLE, (written, braced?: string, bare?: string) => {
    if (written === '$$') return '$';
    const value = readSecret(braced ?? bare ?? '', env, where);
    secrets.add(value);
    return value;
  });
  return { text: expanded, secrets: [...secrets].sort((a, b) => b.length - a.length) };
}

/** The value of an environment variable. Throws `UsageError` where it's unset or empty, or no name at all. */
export function readSecret(name: string, env: Environment, where: string): string {
  if (!NAME.test(name)) {
    throw new UsageError(
      `${where} needs the name of an environment variable: letters, digits and underscores.`,
    );
  }
  const value = Object.hasOwn(env, name) ? env[name] : undefined;
  if (value === undefined || value === '') {
    const state = value === '' ? 'empty' : 'not set';
    throw new UsageError(`The environment variable ${name} is ${state}, and ${where} needs it.`);
  }
  return value;
}
