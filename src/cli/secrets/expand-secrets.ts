import { UsageError } from '../command/usage-error.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** A text with its variables replaced, and the values that must not appear anywhere. */
export interface Expanded {
  text: string;
  /** Values of the variables, longest first; none is empty. */
  secrets: readonly string[];
}

const VARIABLE = /\$(?:\$|\{([^}]*)\}|([A-Za-z_][A-Za-z0-9_]*))/g;
const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/**
 * Replaces `$NAME` and `${NAME}` with values from the environment. `$$` is a dollar sign, and so is a dollar sign
 * before anything else. We do this instead of a shell, so that process lists show names rather than values. `where`
 * says what the text belongs to, for the error. Throws `UsageError` for an unset variable.
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

/** The value of an environment variable. Throws `UsageError` if it's unset or empty, or the name is invalid. */
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
