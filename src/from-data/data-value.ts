/**
 * A value as written in the JSON text. Numbers keep their digits, so ids above 2^53 and `8400000.0` stay exact.
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

/** The value of a member; null if the object has no such member. */
export function memberNamed(object: DataObject, name: string): DataValue | null {
  return object.members.find((member) => member.name === name)?.value ?? null;
}

/** The text of a member; null if the object has no such member or it isn't text. */
export function textNamed(object: DataObject, name: string): string | null {
  const value = memberNamed(object, name);
  return value?.kind === 'text' ? value.text : null;
}

/** Whether a value has nothing that a person could read: null, blank text, or only such values. */
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

/** Spaces and zero-width characters. Text that starts with another character fails at the first one. */
const BLANK = /^[\s\u200b-\u200f\u2060\ufeff]*$/;
