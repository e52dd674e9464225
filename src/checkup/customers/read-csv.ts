/**
 * The rows of a CSV text with their cells. The separator is a comma, semicolon or tab, whichever is most common in
 * the first line. Quoted cells may contain separators, line breaks and doubled quotes. Empty lines are skipped.
 * Takes linear time.
 *
 * `openQuote`: the line (counted from 1) with a quote that is never closed; null if all are closed.
 */
export function readCsv(text: string): { rows: string[][]; openQuote: number | null } {
  const plain = text.replace(/^\ufeff/, '');
  const separator = separatorOf(plain);
  const rows: string[][] = [];
  let row: string[] = [];
  let pieces: string[] = [];
  let quoted = false;
  let line = 1;
  let quotedFrom = 1;
  const endCell = () => {
    row.push(pieces.join(''));
    pieces = [];
  };
  const endRow = () => {
    endCell();
    if (row.some((cell) => cell.trim() !== '')) rows.push(row);
    row = [];
  };
  for (let at = 0; at < plain.length; at += 1) {
    const character = plain.charAt(at);
    if (character === '\n') line += 1;
    if (quoted) {
      if (character !== '"') pieces.push(character);
      else if (plain.charAt(at + 1) === '"') {
        pieces.push('"');
        at += 1;
      } else quoted = false;
    } else if (character === '"' && pieces.length === 0) {
      quoted = true;
      quotedFrom = line;
    } else if (character === separator) endCell();
    else if (character === '\n') endRow();
    else if (character !== '\r') pieces.push(character);
  }
  endRow();
  return { rows, openQuote: quoted ? quotedFrom : null };
}

function separatorOf(text: string): string {
  const first = text.slice(0, 10_000).split('\n', 1)[0] ?? '';
  const count = (separator: string) => first.split(separator).length;
  return [',', ';', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best));
}
