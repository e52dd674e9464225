import type { DataObject, DataValue } from './data-value.ts';

type Unwrap = (value: DataValue) => DataValue | null;

const same =
  (kind: DataValue['kind']): Unwrap =>
  (value) =>
    value.kind === kind ? value : null;

const digits: Unwrap = (value) => {
  if (value.kind === 'number') return value;
  return value.kind === 'text' && /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(value.text)
    ? { kind: 'number', digits: value.text }
    : null;
};

const nothing: Unwrap = () => ({ kind: 'null' });

/** The only member of an object, where Firestore keeps its fields and values. */
const only =
  (name: string, kind: 'object' | 'list'): Unwrap =>
  (value) => {
    if (value.kind !== 'object') return null;
    const [first] = value.members;
    return value.members.length === 1 && first?.name === name && first.value.kind === kind
      ? first.value
      : null;
  };

/** How DynamoDB, Firestore and MongoDB write the type of a value. */
const TYPES: ReadonlyMap<string, Unwrap> = new Map([
  ['S', same('text')],
  ['N', digits],
  ['BOOL', same('boolean')],
  ['NULL', nothing],
  ['M', same('object')],
  ['L', same('list')],
  ['SS', same('list')],
  ['NS', same('list')],
  ['stringValue', same('text')],
  ['integerValue', digits],
  ['doubleValue', digits],
  ['booleanValue', same('boolean')],
  ['timestampValue', same('text')],
  ['referenceValue', same('text')],
  ['nullValue', nothing],
  ['mapValue', only('fields', 'object')],
  ['arrayValue', only('values', 'list')],
  ['$numberInt', digits],
  ['$numberLong', digits],
  ['$numberDouble', digits],
  ['$numberDecimal', digits],
]);

/** The value in an object such as `{ "S": "Ada" }`; null for other objects. */
export function typedValue({ members }: DataObject): DataValue | null {
  const [first] = members;
  return members.length === 1 && first !== undefined ? (TYPES.get(first.name)?.(first.value) ?? null) : null;
}
