import { isArray, isObject } from '../../json/json.ts';
import { nodeAt } from '../../json/json-node.ts';
import { removeMembers } from '../../json/member-edits.ts';
import type { Fix } from '../../json/problem.ts';
import type { Detail, Renaming } from '../check/finding.ts';
import { componentTable } from '../format/components/table.ts';
import type { ComponentKind } from '../format/drawn.ts';
import { lift, moveIntoComponents, moveUnder, renameAll, splitComponents } from './component-moves.ts';
import type { Correction } from './correction.ts';
import { asText, bodyOf, knownInstead } from './item-fixes.ts';

/** Fixes to try if a component is wrong as a whole: its key, its body, its place, or what's next to it. */
export function componentFixes(detail: Detail, at: Correction): Fix[] {
  const { text, root, parent, path } = at;
  switch (detail.code) {
    case 'stray-component':
      return [
        ...at.fix('Move it into components', true, moveIntoComponents(text, parent, path)),
        ...at.remove('Remove it', false),
      ];
    case 'bare-text':
      return detail.text.trim() === ''
        ? at.instead([asText(null)])
        : at.wrap('Wrap in a text', true, '{"componentText": {"text": ', '}}');
    case 'not-a-component':
      return detail.actual === 'null' ? removeOrReplace(at, true) : fixItem(at);
    case 'no-component':
      return removeOrReplace(at, false);
    case 'unknown-component':
      return replaceUnknown(detail.kind, at);
    case 'component-in-value':
      return keyInsteadOfValue(detail, at);
    case 'misspelt-component':
      return at.rename(detail.kind, true);
    case 'missing-component-key':
      return at.wrap(`Put into ${detail.kind}`, detail.complete, `{"${detail.kind}": `, '}');
    case 'two-components': {
      const edits = splitComponents(text, root, path, detail.kinds);
      return at.fix(`Split into ${detail.kinds.length} components`, false, edits);
    }
    case 'null-sibling':
      return at.removeAll('Remove what is null', true, detail.siblings);
    case 'nested-row':
    case 'nested-container':
    case 'container-in-row':
      return at.fix('Put its components in its place', false, lift(text, root, path));
    case 'component-body':
      return fixBody(detail, at);
    case 'stray-fields':
      return [
        ...at.fix(`Move into ${detail.kind}`, true, moveUnder(text, parent, detail.kind, detail.fields)),
        ...at.removeAll(`Remove ${detail.fields.join(', ')}`, false, detail.fields),
      ];
    case 'foreign-fields':
      return at.fix(renameTitle(detail.renamings), true, renameAll(parent, detail.renamings));
    default:
      return [];
  }
}

/** Removes an item, or replaces it with a text in case the list must not become empty. */
function removeOrReplace(at: Correction, safe: boolean): Fix[] {
  return [...at.remove('Remove it', safe), ...at.instead([asText(null)])];
}

/** Fixes for a list, a number, or true or false in a list of components. */
function fixItem(at: Correction): Fix[] {
  const value = at.value();
  if (isArray(value)) {
    const inner = at.raw().slice(1, -1).trim();
    return inner === ''
      ? removeOrReplace(at, false)
      : at.replace('Put its components in its place', false, inner);
  }
  return typeof value === 'number' || typeof value === 'boolean' ? at.instead([asText(at.raw())]) : [];
}

/** Puts the fields next to `"type": "componentText"` under the name it gives. */
function keyInsteadOfValue(
  { kind, complete }: Extract<Detail, { code: 'component-in-value' }>,
  { parent, member, fix }: Correction,
): Fix[] {
  if (parent === null || member === null) return [];
  return fix(`Put into ${kind}`, complete, [
    { start: parent.start, end: parent.start, text: `{"${kind}": ` },
    ...removeMembers(parent, [member]),
    { start: parent.end, end: parent.end, text: '}' },
  ]);
}

function replaceUnknown(kind: ComponentKind | null, at: Correction): Fix[] {
  const item = at.parent;
  const value = at.value(item);
  if (item === null || !isObject(value)) return [];
  const replaced = knownInstead(value, kind).flatMap(({ title, written }) =>
    at.fix(title, false, [{ start: item.start, end: item.end, text: written }]),
  );
  const place = nodeAt(at.root, at.path.slice(0, -1));
  const list = nodeAt(at.root, at.path.slice(0, -2))?.node;
  if (!place?.member || list?.type !== 'array') return replaced;
  return [...replaced, ...at.fix('Remove it', false, removeMembers(list, [place.member]))];
}

function fixBody(
  { kind, actual, wordsField }: Extract<Detail, { code: 'component-body' }>,
  at: Correction,
): Fix[] {
  const raw = at.raw();
  if (wordsField !== null && actual === 'text' && raw !== '""') {
    return at.wrap(`Write it as ${wordsField}`, true, `{"${wordsField}": `, '}');
  }
  if (wordsField !== null && actual === 'number') {
    return at.replace(`Write it as ${wordsField}`, false, `{"${wordsField}": "${raw}"}`);
  }
  const [content] = componentTable[kind].contentFields;
  return actual === 'list' && content !== undefined
    ? at.wrap(`Put it into ${content}`, false, `{"${content}": `, '}')
    : at.replace('Write its fields', false, bodyOf(kind));
}

function renameTitle(renamings: readonly Renaming[]): string {
  return `Rename to ${renamings.map(({ to }) => to).join(', ')}`;
}
