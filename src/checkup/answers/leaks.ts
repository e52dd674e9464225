/** Only this many characters are searched for a trace. */
const MAX_LENGTH = 64 * 1024;

/**
 * Patterns of stack traces and database errors, by language. Every repetition is bounded, so the work per character
 * has a limit no matter what an endpoint sends.
 */
const TRACES: readonly RegExp[] = [
  // JavaScript, Java and other JVM languages
  /\bat [\w$.<>[\] ]{1,200}\([^()\n]{0,300}:\d{1,9}(?::\d{1,9})?\)/,
  /\bat (?:file:\/\/)?\/[^\s:]{1,300}:\d{1,9}:\d/,
  // Python
  /Traceback \(most recent call last\)/,
  /File "[^"\n]{1,300}", line \d/,
  // PHP
  /Stack trace:(?:\s|\\n){0,4}#0/,
  / in \/[\w./-]{1,300}\.php(?: on line |:)\d/,
  // Go, .NET, Ruby, Rust
  /goroutine \d{1,12} \[/,
  /\bat [\w.]{1,200}\([^)\n]{0,300}\) in [^\n]{1,300}:line \d/,
  /\w\.rb:\d{1,9}:in [`']/,
  /panicked at /,
  // Databases
  /SQLSTATE\[|You have an error in your SQL syntax|syntax error at or near|ORA-\d{5}|SQLITE_ERROR|unterminated quoted string/i,
];

/** Whether a text contains a stack trace or a raw database error. */
export function hasStackTrace(text: string): boolean {
  const read = text.slice(0, MAX_LENGTH);
  return TRACES.some((trace) => trace.test(read));
}

/** Whether a body is JSON with a `cards` member. */
export function hasCardsMember(body: string): boolean {
  const value = parsed(body);
  return typeof value === 'object' && value !== null && 'cards' in value;
}

/** Whether a body is JSON with at least one card that isn't empty. */
export function hasCardData(body: string): boolean {
  const value = parsed(body);
  if (typeof value !== 'object' || value === null || !('cards' in value) || !Array.isArray(value.cards)) {
    return false;
  }
  return value.cards.some(
    (card: unknown) =>
      typeof card === 'object' && card !== null && 'components' in card && Array.isArray(card.components),
  );
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
