import { nearest } from '../../cards/check/nearest.ts';
import type { Option } from '../command/command.ts';
import { UsageError } from '../command/usage-error.ts';

/** A report to write; `file` is null for the terminal. */
export interface WantedReport<Name extends string> {
  name: Name;
  file: string | null;
}

/** Reports for people. Several of them may follow each other on the terminal. */
const READ_BY_PEOPLE = new Set(['text', 'github']);

/** The `--reporter` option for a command with these reporters. */
export function reporterOption(names: readonly string[]): Option & { type: 'string'; multiple: true } {
  return {
    type: 'string',
    short: 'r',
    multiple: true,
    value: 'NAME[=FILE]',
    summary: `Write a report, to a file or here: ${names.join(', ')}.`,
  };
}

/**
 * Reads `--reporter NAME` and `--reporter NAME=FILE`. Default: `text`. Throws `UsageError` for an unknown name, and
 * if two reports would get mixed up. `where` is what errors begin with if the reports are set in a file instead of by
 * options.
 */
export function readReporters<const Name extends string>(
  written: readonly string[],
  names: readonly (Name | 'text')[],
  where: string | null = null,
): readonly WantedReport<Name | 'text'>[] {
  if (written.length === 0) return [{ name: 'text', file: null }];
  const option = where === null ? '--reporter ' : '';
  const wanted = written.map((text) => {
    const equals = text.indexOf('=');
    const asked = equals === -1 ? text : text.slice(0, equals);
    const file = equals === -1 ? null : text.slice(equals + 1);
    const name = names.find((each) => each === asked);
    if (name === undefined) throw wrong(unknownReporter(asked, names));
    if (file === '') throw wrong(`${option}${name}= names no file: write ${option}${name}=FILE.`);
    return { name, file };
  });
  const here = wanted.filter(({ file }) => file === null);
  const machine = here.find(({ name }) => !READ_BY_PEOPLE.has(name));
  if (machine !== undefined && here.length > 1) {
    throw wrong(`Two reports can’t share the output: give one a file, as in ${option}${machine.name}=FILE.`);
  }
  const files = wanted.flatMap(({ file }) => (file === null ? [] : [file]));
  const twice = files.find((file, index) => files.indexOf(file) !== index);
  if (twice !== undefined) throw wrong(`Two reports can’t be written to one file, ${twice}.`);
  return wanted;

  function wrong(sentence: string): UsageError {
    return new UsageError(`${where ?? ''}${sentence}`);
  }
}

function unknownReporter(asked: string, names: readonly string[]): string {
  const meant = nearest(asked, names);
  const hint = meant === null ? `Write one of ${names.join(', ')}.` : `Did you mean ${meant}?`;
  return `There’s no reporter “${asked}”. ${hint}`;
}
