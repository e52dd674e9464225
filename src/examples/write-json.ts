const LINE_WIDTH = 100;
const INDENT = '  ';

const isHolder = (value: unknown): value is object => typeof value === 'object' && value !== null;

function holdsList(value: unknown): boolean {
  return Array.isArray(value) || (isHolder(value) && Object.values(value).some(holdsList));
}

function onOneLine(value: unknown): string {
  if (!isHolder(value)) return JSON.stringify(value);
  const parts = Object.entries(value).map(([key, part]) => `${JSON.stringify(key)}: ${onOneLine(part)}`);
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}

/**
 * Writes an example like the Format command: a component without inner components is on one line if it fits.
 * Format itself reads text, which is too much code for the first paint. A test checks that both give the same result.
 */
export function writeJson(value: unknown, depth = 0): string {
  if (!isHolder(value)) return JSON.stringify(value);
  if (depth > 0 && !holdsList(value)) {
    const [[key = ''] = [], ...others] = Object.entries(value);
    const isSmall = !Object.values(value).some(isHolder);
    const line = onOneLine(value);
    const fits = line.length + depth * INDENT.length <= LINE_WIDTH;
    if (fits && (isSmall || (others.length === 0 && key.startsWith('component')))) return line;
  }
  const isList = Array.isArray(value);
  const lines = Object.entries(value).map(
    ([key, part]) =>
      INDENT.repeat(depth + 1) + (isList ? '' : `${JSON.stringify(key)}: `) + writeJson(part, depth + 1),
  );
  const [open, close] = isList ? '[]' : '{}';
  return lines.length === 0
    ? `${open}${close}`
    : `${open}\n${lines.join(',\n')}\n${INDENT.repeat(depth)}${close}`;
}
