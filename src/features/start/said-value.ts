import type { DataField } from '../../from-data/data-outline.ts';
import type { ShownValue } from '../../from-data/shown-value.ts';

const LONGEST = 80;

/** A field's first value in one line, for the list of fields. */
export function saidValue({ values }: DataField): string {
  const shown = values.find(({ as }) => as !== 'nothing');
  return shown === undefined ? '' : inOneLine(said(shown));
}

function said(value: ShownValue): string {
  switch (value.as) {
    case 'nothing':
      return '';
    case 'badge':
      return value.label;
    case 'date':
      return value.iso
        .replace('T', ' ')
        .replace(/:\d{2}(?:[.,]\d+)?(?=Z|[+-])/, '')
        .replace(/Z|[+-]\d{2}:\d{2}$/, '');
    case 'copy':
      return value.value;
    case 'link':
      return value.url;
    default:
      return value.text;
  }
}

function inOneLine(text: string): string {
  const line = text.slice(0, LONGEST * 2).replace(/\s+/g, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
