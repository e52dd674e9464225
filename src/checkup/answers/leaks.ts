/** What gives a stack trace or a database's error away, by who wrote it. */
const TRACES: readonly RegExp[] = [
  // JavaScript, and Java with its relatives
  /\bat [\w$.<>[\] ]+ ?\([^()\n]*:\d+(?::\d+)?\)/,
  /\bat (?:file:\/\/)?\/[^\s:]+:\d+:\d+/,
  // Python
  /Traceback \(most recent call last\)/,
  /File "[^"\n]+", line \d+/,
  // PHP
  /Stack trace:\s*#0/,
  / in \/[\w./-]+\.php(?: on line |:)\d+/,
  // Go, .NET, Ruby, Rust
  /goroutine \d+ \[/,
  /\bat [\w.]+\([^)\n]*\) in [^\n]+:line \d+/,
  /[\w./-]+\.rb:\d+:in [`']/,
  /panicked at /,
  // Databases
  /SQLSTATE\[|You have an error in your SQL syntax|syntax error at or near|ORA-\d{5}|SQLITE_ERROR|unterminated quoted string/i,
];

/** Whether a text holds a stack trace or a database's own error. */
export function hasStackTrace(text: string): boolean {
  return TRACES.some((trace) => trace.test(text));
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
