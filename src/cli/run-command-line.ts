import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { nearest } from '../cards/check/nearest.ts';
import type { Command } from './command/command.ts';
import { EXIT, type ExitCode } from './command/exit-code.ts';
import type { Io } from './command/io.ts';
import { PROGRAM } from './command/program.ts';
import { readArguments } from './command/read-arguments.ts';
import { UsageError } from './command/usage-error.ts';
import { COMMANDS, DEFAULT_COMMAND } from './command-table.ts';
import { helpOf, overview } from './help.ts';
import { paintFor } from './terminal/paint.ts';
import { printable } from './terminal/printable.ts';
import { ClosedOutputError, writeLine, writeTo } from './terminal/write-to.ts';

/**
 * Runs the command that was written after the program's name. Any failure ends with a sentence on `stderr` and exit
 * code 2. Only a command that ran its check ends with 0.
 */
export async function runCommandLine(written: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await run(written, io);
  } catch (error) {
    // If no one reads the errors either, the exit code is enough.
    await writeLine(io.stderr, sentenceOf(error, io)).catch(() => undefined);
    return EXIT.failed;
  }
}

async function run(written: readonly string[], io: Io): Promise<ExitCode> {
  const [first] = written;
  if (first === '--version' || first === '-v' || (first === 'version' && written.length === 1))
    return await writeVersion(io);
  if (first === '--help' || first === '-h' || (first === 'help' && written.length === 1))
    return await writeOverview(io);
  const named = first === 'help' ? [...written.slice(1), '--help'] : written;
  const [name, rest] =
    named[0] === undefined || named[0].startsWith('-')
      ? [DEFAULT_COMMAND, named]
      : [named[0], named.slice(1)];
  const command = await commandNamed(name);
  if (asksForHelp(rest)) {
    await writeTo(io.stdout, helpOf(command, paintFor(io.stdout, io.env)));
    return EXIT.clean;
  }
  return await command.run(readArguments(command, rest), io);
}

function asksForHelp(written: readonly string[]): boolean {
  const end = written.indexOf('--');
  const before = end === -1 ? written : written.slice(0, end);
  return before.includes('--help') || before.includes('-h');
}

async function commandNamed(name: string): Promise<Command> {
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load !== undefined) return await load();
  const names = Object.keys(COMMANDS);
  const meant = nearest(name, names);
  const hint = meant === null ? `The commands are ${names.join(', ')}.` : `Did you mean ${meant}?`;
  throw new UsageError(`There’s no command “${printable(name)}”. ${hint}`);
}

async function writeOverview(io: Io): Promise<ExitCode> {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  await writeTo(io.stdout, overview(commands, paintFor(io.stdout, io.env)));
  return EXIT.clean;
}

async function writeVersion(io: Io): Promise<ExitCode> {
  const manifest: unknown = JSON.parse(await readFile(join(io.packageFolder, 'package.json'), 'utf8'));
  const version =
    typeof manifest === 'object' && manifest !== null && 'version' in manifest && manifest.version;
  await writeLine(io.stdout, String(version));
  return EXIT.clean;
}

function sentenceOf(error: unknown, io: Io): string {
  const paint = paintFor(io.stderr, io.env);
  if (error instanceof UsageError) return `${paint.red('Error:')} ${printable(error.message)}`;
  if (error instanceof ClosedOutputError)
    return `${PROGRAM}: the output was closed before everything was written.`;
  // The message could repeat a header or an endpoint's response, so only the place in our code is shown.
  const place = error instanceof Error ? (/^\s+at .*$/m.exec(error.stack ?? '')?.[0].trim() ?? '') : '';
  const name = error instanceof Error ? error.name : typeof error;
  return `${paint.red('Error:')} This is a bug in ${PROGRAM}, not in your files or your endpoint (${name}${place && ` ${place}`}).`;
}
