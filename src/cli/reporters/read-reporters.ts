import { nearest } from '../../cards/check/nearest.ts';
import type { Option } from '../command/command.ts';
import { UsageError } from '../command/usage-error.ts';

/** A report that is asked for; `file` is null for the terminal. */
export interface WantedReport<Name extends string> {
  name: Name;
  file: string | null;
}

/** Reports made for eyes, which may follow each other on the terminal. */
const READ_BY_PEOPLE = new Set(['text', 'github']);

/** The option, for commands that write reports by these names. */
export function reporterOption(names: readonly string[]): Option & { type: 'string'; multiple: true } {
  return {
    type: 'string',
    multiple: true,
    value: 'NAME[=FILE]',
    summary: `Write a report, to a file or here: ${names.join(', ')}.`,
  };
}

/**
 * Reads `--reporter NAME` and `--reporter NAME=FILE`; `text` where there's none. Throws `UsageError` for a
 * name that isn't among them, and where two reports would run into each other.
 */
export function readReporters<const Name extends string>(
  written: readonly string[],
  names: readonly (Name | 'text')[],
): readonly WantedReport<Name | 'text'>[] {
  if (written.length === 0) return [{ name: 'text', file: null }];
  const wanted = written.map((text) => {
    const equals = text.indexOf('=');
    const asked = equals === -1 ? text : text.slice(0, equals);
    const file = equals === -1 ? null : text.slice(equals + 1);
    const name = names.find((each) => each === asked);
    if (name === undefined) throw unknownReporter(asked, names);
    if (file === '')
      throw new UsageError(`--reporter ${name}= names no file: write --reporter ${name}=FILE.`);
    return { name, file };
  });
  const here = wanted.filter(({ file }) => file === null);
  const machine = here.find(({ name }) => !READ_BY_PEOPLE.has(name));
  if (machine !== undefined && here.length > 1) {
    throw new UsageError(
      `Two reports can’t share the output: give one a file, as in --reporter ${machine.name}=FILE.`,
    );
  }
  const files = wanted.flatMap(({ file }) => (file === null ? [] : [file]));
  const twice = files.find((file, index) => files.indexOf(file) !== index);
  if (twice !== undefined) throw new UsageError(`Two reports can’t be written to one file, ${twice}.`);
  return wanted;
}

function unknownReporter(asked: string, names: readonly string[]): UsageError {
  const meant = nearest(asked, names);
  const hint = meant === null ? `Write one of ${names.join(', ')}.` : `Did you mean ${meant}?`;
  return new UsageError(`There’s no reporter “${asked}”. ${hint}`);
}
