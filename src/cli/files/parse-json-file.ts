import { lineStartsOf, placeOf } from '../../json/line-places.ts';
import { readJson } from '../../json/read-json.ts';
import { syntaxMessage } from '../../json/syntax-messages.ts';
import { UsageError } from '../command/usage-error.ts';

/**
 * Parses one of our own files. Throws `UsageError` if it isn't JSON, with the place of the first mistake and the same
 * words as the page.
 */
export function parseJsonFile(text: string, name: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    const [issue] = readJson(text).issues.toSorted((one, other) => one.start - other.start);
    if (issue === undefined) throw new UsageError(`${name} isn’t JSON: it’s empty.`);
    const { line, column } = placeOf(lineStartsOf(text), issue.start);
    throw new UsageError(`${name} isn’t JSON, ${line}:${column}: ${syntaxMessage(issue)}`);
  }
}
