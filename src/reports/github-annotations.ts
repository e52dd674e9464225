/** GitHub shows this many of each kind per step, and silently drops the rest. */
const MAX_EACH = 10;
/** GitHub rejects a step's summary that is larger than 1 MiB. */
const MAX_SUMMARY_BYTES = 1_048_576;

/** A notice on a file, or on the whole run if it has no file. */
export interface Annotation {
  level: 'error' | 'warning' | 'notice';
  title: string;
  message: string;
  /** Path from the repository's root, with `/` between folders. */
  file?: string;
  start?: { line: number; column: number };
  end?: { line: number; column: number };
}

/** The annotations as lines of a job's log: the first ten of each kind, and one line that counts the rest. */
export function githubAnnotations(annotations: readonly Annotation[]): string {
  const lines = (['error', 'warning', 'notice'] as const).flatMap((level) => {
    const own = annotations.filter((each) => each.level === level);
    if (own.length <= MAX_EACH) return own.map(commandOf);
    const rest = own.length - (MAX_EACH - 1);
    return [
      ...own.slice(0, MAX_EACH - 1).map(commandOf),
      commandOf({
        level,
        title: `${rest} more`,
        message: 'GitHub shows ten annotations of a kind. The job’s summary and log list them all.',
      }),
    ];
  });
  return lines.map((line) => `${line}\n`).join('');
}

/** A Markdown summary within GitHub's limit. If it's too long, it's cut at a line break and says so. */
export function githubSummary(markdown: string, room = MAX_SUMMARY_BYTES): string {
  const bytes = (text: string) => new TextEncoder().encode(text).length;
  if (bytes(markdown) <= room) return markdown;
  const end = '\n\nThe rest doesn’t fit into a summary: see the job’s log.\n';
  let left = room - bytes(end);
  const kept: string[] = [];
  for (const line of markdown.split('\n')) {
    left -= bytes(line) + 1;
    if (left < 0) break;
    kept.push(line);
  }
  return kept.join('\n') + end;
}

function commandOf({ level, title, message, file, start, end }: Annotation): string {
  const onOneLine = start !== undefined && end !== undefined && start.line === end.line;
  const properties = [
    ...(file === undefined ? [] : [`file=${property(file)}`]),
    ...(start === undefined ? [] : [`line=${start.line}`]),
    ...(end === undefined ? [] : [`endLine=${end.line}`]),
    // GitHub rejects columns for a range of several lines.
    ...(onOneLine ? [`col=${start.column}`, `endColumn=${end.column}`] : []),
    `title=${property(title)}`,
  ];
  return `::${level} ${properties.join(',')}::${data(message)}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
