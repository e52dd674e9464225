import type { DataField } from '../../from-data/data-outline.ts';
import { textOf } from '../../from-data/shown-value.ts';

const LONGEST = 80;

/** A field's first value in one line, for the list of fields. */
export function saidValue({ values }: DataField): string {
  const shown = values.find(({ as }) => as !== 'nothing');
  if (shown === undefined) return '';
  return inOneLine(shown.as === 'date' ? shortDate(shown.iso) : textOf(shown));
}

/** A date to the minute, without its zone. */
function shortDate(iso: string): string {
  return iso
    .replace('T', ' ')
    .replace(/:\d{2}(?:[.,]\d+)?(?=Z|[+-])/, '')
    .replace(/Z|[+-]\d{2}:\d{2}$/, '');
}

function inOneLine(text: string): string {
  const line = text.slice(0, LONGEST * 2).replace(/\s+/g, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
