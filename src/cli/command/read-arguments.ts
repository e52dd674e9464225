import { parseArgs } from 'node:util';
import { nearest } from '../../cards/check/nearest.ts';
import type { Arguments, Command, Option, Options } from './command.ts';
import { PROGRAM } from './program.ts';
import { UsageError } from './usage-error.ts';

const HELP: Options = { help: { type: 'boolean', short: 'h', summary: 'Show this help.' } };

/** The command's own options and those that every command has. */
export function optionsOf(command: Command): Options {
  return { ...command.options, ...HELP };
}

/** Reads the arguments after a command's name. Throws `UsageError`, with a suggestion for what was probably meant. */
export function readArguments(command: Command, written: readonly string[]): Arguments {
  const options = optionsOf(command);
  const { tokens, positionals } = parseArgs({
    args: [...written],
    options: Object.fromEntries(
      Object.entries(options).map(([name, { type, short, multiple = false }]) => [
        name,
        short === undefined ? { type, multiple } : { type, multiple, short },
      ]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    if (option === undefined) throw unknownOption(command, rawName, options);
    const before = values.get(name) ?? [];
    if (before.length > 0 && option.type === 'string' && option.multiple !== true)
      throw new UsageError(`${rawName} is written twice: write it once.`);
    values.set(name, [...before, readValue(option, rawName, value, inlineValue === true)]);
  }
  if (command.positionals === '' && positionals.length > 0)
    throw new UsageError(`${command.name} takes only options, not “${positionals[0]}”. ${helpHint(command)}`);
  return {
    positionals,
    flag: (name) => valuesOf(name, 'boolean').length > 0,
    one: (name) => valuesOf(name, 'string').at(-1) ?? null,
    all: (name) => valuesOf(name, 'string'),
  };

  function valuesOf(name: string, type: Option['type']): readonly string[] {
    if (options[name]?.type !== type) throw new Error(`${command.name} has no ${type} option --${name}.`);
    return values.get(name) ?? [];
  }
}

function readValue(option: Option, rawName: string, value: string | undefined, inline: boolean): string {
  if (option.type === 'boolean') {
    if (value !== undefined) throw new UsageError(`${rawName} takes no value: write it alone.`);
    return '';
  }
  const example = `${rawName}${rawName.startsWith('--') ? '=' : ' '}${option.value ?? 'VALUE'}`;
  if (value === undefined) throw new UsageError(`${rawName} needs a value: write ${example}.`);
  // Something that looks like an option probably is one, and the value was forgotten.
  if (!inline && value.length > 1 && value.startsWith('-'))
    throw new UsageError(
      `${rawName} needs a value, and the next word looks like another option. If it’s the value, write ${rawName}=… without a space.`,
    );
  return value;
}

function unknownOption(command: Command, rawName: string, options: Options): UsageError {
  const names = Object.keys(options).map((name) => `--${name}`);
  const meant = rawName.startsWith('--') ? nearest(rawName, names) : null;
  const hint = meant === null ? helpHint(command) : `Did you mean ${meant}?`;
  return new UsageError(`${command.name} has no option ${rawName}. ${hint}`);
}

function helpHint(command: Command): string {
  return `See ${PROGRAM} ${command.name} --help.`;
}
