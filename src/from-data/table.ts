import type { DataList, DataMember, DataObject, DataValue } from './data-value.ts';
import { nameIn } from './shown-value.ts';

const HEADS = /^(?:columns?|column_?names|headers?|cols|fields|schema)$/i;
const HEAD = /^[\p{L}_][\p{L}\p{N}_ ./()%-]{0,60}$/u;

/** Turns the rows of `{ "columns": ["Date", …], "rows": [["2026-11-01", …], …] }` into objects; null for others. */
export function tableIn({ members }: DataObject): DataObject | null {
  const heads = members.find(({ name }) => HEADS.test(name));
  const names = heads === undefined ? null : headsIn(heads.value);
  if (heads === undefined || names === null) return null;
  const rows = members.find((member) => member !== heads && rowsOf(member.value, names.length) !== null);
  if (rows === undefined) return null;
  return {
    kind: 'object',
    members: members.flatMap((member): DataMember[] => {
      if (member === heads) return [];
      if (member !== rows) return [member];
      return [{ name: member.name, value: objectsOf(names, rowsOf(member.value, names.length) ?? []) }];
    }),
  };
}

/** Turns a list of lists whose first row has the column names, like a spreadsheet, into objects; null for others. */
export function tableOf(list: DataList): DataList | null {
  const [first, ...others] = list.items;
  const names = first === undefined || others.length === 0 ? null : headsIn(first);
  if (names === null) return null;
  const rows = rowsOf({ kind: 'list', items: others }, names.length);
  return rows === null ? null : objectsOf(names, rows);
}

function headsIn(value: DataValue): readonly string[] | null {
  if (value.kind !== 'list' || value.items.length < 2) return null;
  const names = value.items.map((item) =>
    item.kind === 'text' ? item.text : item.kind === 'object' ? (nameIn(item)?.text ?? '') : '',
  );
  return names.every((name) => HEAD.test(name)) && new Set(names).size === names.length ? names : null;
}

/** A row may have fewer cells, as in a spreadsheet whose last cells are empty. */
function rowsOf(value: DataValue, columns: number): readonly DataList[] | null {
  if (value.kind !== 'list' || value.items.length === 0) return null;
  const rows = value.items.filter(
    (row): row is DataList => row.kind === 'list' && row.items.length > 0 && row.items.length <= columns,
  );
  return rows.length === value.items.length && rows.some(({ items }) => items.length === columns)
    ? rows
    : null;
}

function objectsOf(names: readonly string[], rows: readonly DataList[]): DataList {
  return {
    kind: 'list',
    items: rows.map(({ items }) => ({
      kind: 'object',
      members: items.map((value, index) => ({ name: names[index] ?? '', value })),
    })),
  };
}
