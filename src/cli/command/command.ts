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

/** What was written after the command's name. Asking for an option that it doesn't have is a bug, and throws. */
export interface Arguments<Name extends string = string> {
  positionals: readonly string[];
  /** Whether a boolean option is set. */
  flag(name: Name): boolean;
  /** The option's last value, or null where it isn't set. */
  one(name: Name): string | null;
  /** All values of an option that may be repeated, in order. */
  all(name: Name): readonly string[];
}

export interface Example {
  command: string;
  /** What it does, in a few words. */
  summary: string;
}

/** A command as the table, the help and the tests know it. */
export interface Command {
  name: string;
  /** What it does, in one line of the overview. */
  summary: string;
  /** What may follow the name besides options: `[FILES…]`. Empty when nothing may. */
  positionals: string;
  options: Options;
  examples: readonly Example[];
  /** Throws `UsageError` where it can't do what it was asked for. */
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
