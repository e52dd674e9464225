import type { Arguments, Options } from '../command/command.ts';

/** A tool call's arguments, by the names of the command's options. */
export type ToolValues = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

/**
 * Turns a tool's arguments into those of a command, so that both accept the same values and report the same errors.
 * `values` uses the names of options, with `_` for `-`.
 */
export function toolArguments<Declared extends Options>(
  options: Declared,
  positionals: readonly string[],
  values: ToolValues,
): Arguments<keyof Declared & string> {
  const all = (name: string): readonly string[] => {
    const value = values[name.replaceAll('-', '_')];
    if (value === undefined || value === false) return [];
    return Array.isArray(value) ? value.map(String) : [String(value)];
  };
  return {
    positionals,
    flag: (name) => all(name).length > 0,
    one: (name) => all(name).at(-1) ?? null,
    all: (name) => (Object.hasOwn(options, name) ? all(name) : []),
  };
}
