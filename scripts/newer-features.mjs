import { createRequire } from 'node:module';
import { parseAst } from 'vite';

/** MDN's data on which browser version added what. caniuse's data lacks single methods and properties. */
const data = createRequire(import.meta.url)('@mdn/browser-compat-data');

const MDN_NAMES = { ios: 'safari_ios' };
/** Members are found by name only. Only these owners are considered, since the names of others are too common. */
const OWNERS =
  /^(Array|ArrayBuffer|BigInt|Blob|Clipboard|Crypto|DataTransfer|Date|Document|DocumentFragment|DOMTokenList|Element|Event|File|FormData|Headers|History|HTML\w*Element|IDB\w+|IntersectionObserver|JSON|KeyboardEvent|Location|Map|Math|MessagePort|MouseEvent|Navigator|Node|NodeList|Number|Object|Performance|PointerEvent|Promise|Range|RegExp|Request|ResizeObserver|Response|Selection|Set|Storage|String|TextDecoder|TextEncoder|TypedArray|Uint8Array|URL|URLSearchParams|WeakMap|Window|Worker)$/;

/** The first version with complete support for the feature, without a prefix, another name or a setting. */
function sinceVersion(compat, browser) {
  const versions = [compat.support[browser] ?? []]
    .flat()
    .filter((one) => !one.prefix && !one.alternative_name && !one.flags && !one.version_removed)
    .map(({ version_added }) => version_added)
    .filter((version) => typeof version === 'string' && version !== 'preview')
    .map((version) => Number.parseFloat(version.replace('≤', '')));
  return versions.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...versions);
}

/** The browsers whose oldest version lacks the feature, each with the first version that has it: `firefox 141`. */
function lacking(compat, oldest) {
  return Object.entries(oldest).flatMap(([name, version]) => {
    const since = sinceVersion(compat, MDN_NAMES[name] ?? name);
    if (since <= Number(version)) return [];
    return [since === Number.POSITIVE_INFINITY ? `${name} never` : `${name} ${since}`];
  });
}

/** Shorter names are the minifier's. */
const SHORTEST_GLOBAL = 3;

const GLOBALS = new Map();
const STATICS = new Map();
const MEMBERS = new Map();
for (const room of [data.api, data.javascript.builtins]) {
  for (const [owner, features] of Object.entries(room)) {
    if (features.__compat && owner.length >= SHORTEST_GLOBAL) GLOBALS.set(owner, features.__compat);
    for (const [member, { __compat }] of Object.entries(features)) {
      if (!__compat || member.endsWith('_event')) continue;
      const name = member.replace(/_static$/, '');
      STATICS.set(`${owner}.${name}`, __compat);
      MEMBERS.set(name, [...(MEMBERS.get(name) ?? []), { owner, compat: __compat }]);
    }
  }
}

function nodesOf(tree) {
  const found = [];
  const visit = (node, parent, place) => {
    found.push({ node, parent, place });
    for (const [key, value] of Object.entries(node)) {
      for (const child of Array.isArray(value) ? value : [value]) {
        if (typeof child?.type === 'string') visit(child, node, key);
      }
    }
  };
  visit(tree, null, '');
  return found;
}

function isName(parent, place) {
  if (parent?.type === 'MemberExpression') return place === 'property' && !parent.computed;
  return /^(Property|MethodDefinition|PropertyDefinition)$/.test(parent?.type ?? '') && place === 'key';
}

/**
 * Globals and members of built-in objects in this JavaScript that one of the `oldest` versions lacks, by name, with
 * the browsers that lack them. Members are found by name only. One counts if everything with its name is too new.
 */
export function newerInScript(code, oldest) {
  const found = new Map();
  const note = (name, missing) => {
    if (missing.length > 0) found.set(name, missing.join(', '));
  };
  for (const { node, parent, place } of nodesOf(parseAst(code))) {
    if (node.type === 'Identifier' && GLOBALS.has(node.name) && !isName(parent, place)) {
      note(node.name, lacking(GLOBALS.get(node.name), oldest));
    }
    if (node.type !== 'MemberExpression') continue;
    const member = node.computed ? node.property.value : node.property.name;
    if (typeof member !== 'string') continue;
    const owner = node.object.type === 'Identifier' ? node.object.name : '';
    if (STATICS.has(`${owner}.${member}`)) {
      note(`${owner}.${member}`, lacking(STATICS.get(`${owner}.${member}`), oldest));
      continue;
    }
    const meant = MEMBERS.get(member) ?? [];
    if (!meant.some((one) => OWNERS.test(one.owner))) continue;
    const missing = meant.map(({ compat }) => lacking(compat, oldest));
    if (missing.every((names) => names.length > 0)) note(`.${member}`, missing[0] ?? []);
  }
  return found;
}

const FUNCTIONS = new Map();
(function collect(features) {
  for (const [name, feature] of Object.entries(features)) {
    if (name === '__compat') continue;
    if (feature.__compat) FUNCTIONS.set(name, feature.__compat);
    collect(feature);
  }
})(data.css.types);

/** Properties, values, functions, selectors and at-rules in this CSS that one of the `oldest` versions lacks. */
export function newerInStyle(css, oldest) {
  const found = new Map();
  const note = (name, compat) => {
    const missing = compat === undefined ? [] : lacking(compat, oldest);
    if (missing.length > 0) found.set(name, missing.join(', '));
  };
  const text = css.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\/\*[\s\S]*?\*\//g, '""');
  for (const [, property = '', value = ''] of text.matchAll(/(?<=[{;])\s*([a-z][\w-]*):([^;{}]+)(?=[;}])/g)) {
    // The prefixed property is there too, for browsers that only know that name.
    if (text.includes(`-webkit-${property}:`)) continue;
    const feature = data.css.properties[property];
    note(property, feature?.__compat);
    for (const word of value.split(/[\s,()!]+/)) note(`${property}: ${word}`, feature?.[word]?.__compat);
    for (const [, name = ''] of value.matchAll(/([a-z][\w-]*)\(/g)) note(`${name}()`, FUNCTIONS.get(name));
  }
  for (const [, name = ''] of text.matchAll(/@([a-z-]+)/g))
    note(`@${name}`, data.css['at-rules'][name]?.__compat);
  for (const [, prelude = ''] of text.matchAll(/([^;{}]*)\{/g)) {
    for (const [, name = ''] of prelude.matchAll(/(?<!\\)::?([a-z][\w-]*)/g)) {
      note(`:${name}`, data.css.selectors[name]?.__compat);
    }
  }
  return found;
}
