import type { Command, Option } from './command/command.ts';
import { PROGRAM } from './command/program.ts';
import { optionsOf } from './command/read-arguments.ts';
import type { Paint } from './terminal/paint.ts';

const EXIT_CODES = [
  ['0', 'nothing found'],
  ['1', 'problems found'],
  ['2', 'it couldn’t look: wrong arguments, an unreadable file, a crash'],
  ['3', 'the endpoint never responded'],
] as const;

/** The overview of all commands. */
export function overview(commands: readonly Command[], paint: Paint): string {
  return [
    'Write Plain Customer Cards, check them, and check the endpoint that sends them.',
    '',
    paint.bold('Usage'),
    `  ${PROGRAM} COMMAND [OPTIONS]`,
    '',
    paint.bold('Commands'),
    ...table(commands.map(({ name, summary }) => [name, summary])),
    '',
    `Without a command it serves the playground. ${PROGRAM} COMMAND --help has the options of each.`,
    '',
    paint.bold('Exit codes'),
    ...table(EXIT_CODES),
    '',
  ].join('\n');
}

/** The help of one command: options and examples. */
export function helpOf(command: Command, paint: Paint): string {
  const usage = ['  ', PROGRAM, ` ${command.name}`, command.positionals && ` ${command.positionals}`];
  return [
    command.summary,
    '',
    paint.bold('Usage'),
    `${usage.join('')} [OPTIONS]`,
    '',
    paint.bold('Options'),
    ...table(
      Object.entries(optionsOf(command)).map(([name, option]) => [written(name, option), option.summary]),
    ),
    '',
    paint.bold('Examples'),
    ...command.examples.flatMap(({ command: line, summary }) => [
      `  ${paint.dim(`# ${summary}`)}`,
      `  ${line}`,
    ]),
    '',
  ].join('\n');
}

function written(name: string, { type, short, value = 'VALUE', multiple }: Option): string {
  const long = `--${name}${type === 'string' ? ` ${value}` : ''}${multiple === true ? ' …' : ''}`;
  return short === undefined ? long : `-${short}, ${long}`;
}

/** Lines with two columns. If the first column is too long, the second goes on the next line. */
function table(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.min(30, Math.max(...rows.map(([first]) => first.length)));
  return rows.flatMap(([first, second]) =>
    first.length > width
      ? [`  ${first}`, `  ${' '.repeat(width)}  ${second}`]
      : [`  ${first.padEnd(width)}  ${second}`],
  );
}
