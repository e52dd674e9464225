import type { ExitCode } from './exit-code.ts';
import type { Io } from './io.ts';

/** An option of a command, by its long name in the table of options. */
export interface Option {
  type: 'boolean' | 'string';
  /** One letter, used with one hyphen. */
  short?: string;
  /** May be written more than once. */
  multiple?: boolean;
  /** What the value is called in the help: `--port NUMBER`. */
  value?: string;
  /** What it does, in one line of the help. */
  summary: string;
}

export type Options = Readonly<Record<string, Option>>;

/** What was written after the command's name. Throws if it's asked for an option that the command doesn't declare. */
export interface Arguments<Name extends string = string> {
  positionals: readonly string[];
  /** Whether a boolean option is set. */
  flag(name: Name): boolean;
  /** The option's last value, or null if it isn't set. */
  one(name: Name): string | null;
  /** All values of an option that may be repeated, in order. */
  all(name: Name): readonly string[];
}

export interface Example {
  command: string;
  /** What it does, in a few words. */
  summary: string;
}

/** A command as the command table, the help and the tests use it. */
export interface Command {
  name: string;
  /** What it does, in one line of the overview. */
  summary: string;
  /** What may follow the name besides options: `[FILES…]`. Empty when nothing may. */
  positionals: string;
  options: Options;
  examples: readonly Example[];
  /** Throws `UsageError` if it can't do what the arguments ask for. */
  run(args: Arguments, io: Io): Promise<ExitCode>;
}

/** A command whose `run` may only ask for options that it declares. */
export function defineCommand<const Declared extends Options>(
  command: Omit<Command, 'options' | 'run'> & {
    options: Declared;
    run(args: Arguments<keyof Declared & string>, io: Io): Promise<ExitCode>;
  },
): Command {
  return command;
}
