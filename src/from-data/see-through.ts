import type { DataMember, DataObject, DataValue } from './data-value.ts';
import { type FieldName, nameOf, singular } from './name-words.ts';
import { wordSet } from './word-set.ts';

/** Names of members that only wrap their content, written without underscores. */
const CARRIERS = wordSet(`
  data result results response payload body item items record records value values edges nodes node hits
  list entries rows content contents objects collection resource document entity entities elements viewer
  traits attributes properties fields search embedded resources
`);

/** Members that say how much data there is, how to request more, or what was requested. */
const ENVELOPE = wordSet(`
  object hasmore links meta metadata pagination paging pages page success ok errors error total count
  totalcount totalsize next previous prev nextpage previouspage cursor nextcursor nextoffset pageinfo
  extensions requestid included jsonapi took timedout limit offset start end perpage pagesize length first
  last size responsemetadata message msg warnings apiversion version more done type url kind code uri
  nextpageurl prevpageurl numpages firstpageuri nextpageuri previouspageuri accountsid providername time
  timestamp datetime datetimeutc id status links
`);

/** An object with one of these members is more than an envelope around another. */
const OWN = wordSet('id uuid type kind code version url uri');

/** Values of a response's own status that mean success. */
const ALL_WELL = wordSet('ok success succeeded true 200 done');

/** Members whose fields belong to the object around them: JSON:API's `attributes`, HubSpot's `properties`. */
const INLINE = wordSet('attributes properties fields traits profile values');

/** The value inside wrappers, and the last meaningful name on the path to it. */
export interface Seen {
  value: DataValue;
  name: FieldName | null;
  /** The names and indexes that lead to it. */
  path: readonly (string | number)[];
}

/** Whether the members of this object count as members of the object around it. */
export function isInline(name: FieldName, value: DataValue): boolean {
  return value.kind === 'object' && INLINE.has(plainName(name.written));
}

/**
 * Unwraps a response: looks through `data`, `edges` and `nodes`, lists with one item, objects with one member, and
 * objects whose other members only describe the response.
 */
export function seeThroughAnswer(answer: DataValue): Seen {
  let seen: Seen = { value: answer, name: null, path: [] };
  for (;;) {
    const next = seen.value.kind === 'object' ? throughObject(seen.value, true) : throughList(seen.value);
    if (next === null) return seen;
    seen = deeper(seen, next);
  }
}

/** The same for a nested value. Here an object with one member stays unless that member is only a wrapper. */
export function seeThroughMember(name: FieldName, value: DataValue): Seen {
  let seen: Seen = { value, name, path: [] };
  for (;;) {
    const next = seen.value.kind === 'object' ? throughObject(seen.value, false) : throughList(seen.value);
    if (next === null) return seen;
    seen = deeper(seen, next);
  }
}

interface Step {
  value: DataValue;
  step: string | number;
  /** Null if the name has no meaning. */
  name: FieldName | null;
}

function deeper(seen: Seen, { value, step, name }: Step): Seen {
  const named = name ?? seen.name;
  const isOneOfMany = typeof step === 'number' && named !== null;
  return {
    value,
    name: isOneOfMany ? { ...named, words: singular(named.words) } : named,
    path: [...seen.path, step],
  };
}

function throughList(value: DataValue): Step | null {
  if (value.kind !== 'list' || value.items.length !== 1) return null;
  const [only] = value.items;
  return only?.kind === 'object' || only?.kind === 'list' ? { value: only, step: 0, name: null } : null;
}

/** The node of an edge: `{ "cursor": "…", "node": { … } }`. */
export function nodeOf(item: DataValue): DataObject | null {
  if (item.kind !== 'object' || item.members.length > 2) return null;
  const node = item.members.find(({ name }) => name === 'node');
  const isEdge = item.members.every(({ name }) => name === 'node' || name === 'cursor');
  return isEdge && node?.value.kind === 'object' ? node.value : null;
}

function throughObject(object: DataObject, outermost: boolean): Step | null {
  const { members } = object;
  const [first] = members;
  if (members.length === 1 && first !== undefined) {
    // MongoDB's `{ "$oid": "…" }` and `{ "$date": "…" }`.
    if (first.name.startsWith('$')) return { value: first.value, step: first.name, name: null };
    const isWhole = first.value.kind === 'object' || first.value.kind === 'list';
    return isWhole && (outermost || isCarrier(first)) ? through(first) : null;
  }
  const content = members.filter((member) => !isEnvelope(member));
  const [only, ...others] = content;
  if (only === undefined) return null;
  if (others.length > 0) return nodesBesideEdges(content);
  const isWhole = only.value.kind === 'object' || only.value.kind === 'list';
  if (!isWhole || !(outermost || isCarrier(only))) return null;
  return isMoreThanEnvelope(members, only) ? null : through(only);
}

/** A GraphQL connection may have both `nodes` and `edges`; the nodes alone are enough. */
function nodesBesideEdges(content: readonly DataMember[]): Step | null {
  const nodes = content.find(({ name }) => name === 'nodes');
  const isConnection = content.every(({ name }) => name === 'nodes' || name === 'edges');
  return nodes !== undefined && isConnection ? through(nodes) : null;
}

/** An id beside a list counts as the response's own id only if the response also reports success. */
function isMoreThanEnvelope(members: readonly DataMember[], only: DataMember): boolean {
  const own = members.filter(({ name, value }) => OWN.has(plainName(name)) && value.kind !== 'null');
  const hasId = own.some(({ name }) => /^(?:id|uuid)$/.test(plainName(name)));
  if (only.value.kind === 'list' && !isCarrier(only)) return hasId && !members.some(saysAllWell);
  return isCarrier(only) ? hasId : own.length > 0;
}

function isCarrier({ name, value }: DataMember): boolean {
  return CARRIERS.has(plainName(name)) && (value.kind === 'object' || value.kind === 'list');
}

function isEnvelope(member: DataMember): boolean {
  if (member.value.kind === 'null') return true;
  const name = plainName(member.name);
  return name === 'status' || name === 'message' || name === 'msg' ? saysAllWell(member) : ENVELOPE.has(name);
}

function saysAllWell({ name, value }: DataMember): boolean {
  if (!/^(?:status|code|message|msg|ok|success)$/.test(plainName(name))) return false;
  const said = value.kind === 'number' ? value.digits : value.kind === 'text' ? value.text.toLowerCase() : '';
  return ALL_WELL.has(said) || (value.kind === 'boolean' && value.value);
}

/** Normalizes a name: `next_page`, `nextPage` and `NextPage` are the same. */
function plainName(name: string): string {
  return name
    .slice(0, 40)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

function through({ name, value }: DataMember): Step {
  return { value, step: name, name: CARRIERS.has(plainName(name)) ? null : nameOf(name) };
}
