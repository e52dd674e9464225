/**
 * A value as the JSON text writes it: numbers keep their digits, so that ids above 2^53 and `8400000.0`
 * survive.
 */
export type DataValue =
  | DataObject
  | DataList
  | { kind: 'text'; text: string }
  | { kind: 'number'; digits: string }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'null' };

export interface DataObject {
  kind: 'object';
  members: readonly DataMember[];
}

export interface DataList {
  kind: 'list';
  items: readonly DataValue[];
}

export interface DataMember {
  name: string;
  value: DataValue;
}

/** The value of a member; null where the object has no such member. */
export function memberNamed(object: DataObject, name: string): DataValue | null {
  return object.members.find((member) => member.name === name)?.value ?? null;
}

/** The text of a member; null where there is no such member or it is no text. */
export function textNamed(object: DataObject, name: string): string | null {
  const value = memberNamed(object, name);
  return value?.kind === 'text' ? value.text : null;
}

/** Whether a value holds nothing a person could read: null, blank text, or only such values. */
export function isNothing(value: DataValue): boolean {
  switch (value.kind) {
    case 'null':
      return true;
    case 'text':
      return BLANK.test(value.text);
    case 'object':
      return value.members.every((member) => isNothing(member.value));
    case 'list':
      return value.items.every(isNothing);
    default:
      return false;
  }
}

/** Spaces and what has no width; beginning with a character that is none of them costs one look. */
const BLANK = /^[\s\u200b-\u200f\u2060\ufeff]*$/;
