import { lineStartsOf, placeOf } from '../../json/line-places.ts';
import { readJson } from '../../json/read-json.ts';
import { syntaxMessage } from '../../json/syntax-messages.ts';
import { UsageError } from '../command/usage-error.ts';

/**
 * The value of a file of our own. Throws `UsageError` for one that isn't JSON, with the place of the first mistake and
 * the words that the page has for it.
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
