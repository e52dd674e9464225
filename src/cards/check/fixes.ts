import { type Located, memberOf, nodeAt } from '../../json/json-node.ts';
import { innerJson } from '../../json/json-text.ts';
import { removeMembers } from '../../json/member-edits.ts';
import type { Fix, TextEdit } from '../../json/problem.ts';
import { lift, moveIntoComponents, moveUnder, renameAll, splitComponents } from './component-moves.ts';
import type { Finding, Renaming } from './finding.ts';
import { responseAround } from './wrap-as-response.ts';

/** The corrections offered for a finding, as edits of the text; the most likely one first. */
export function fixesOf(finding: Finding, { text, root }: Located): Fix[] {
  const { detail, path } = finding;
  const at = nodeAt(root, path);
  const node = at?.node ?? null;
  const key = at?.member?.key ?? null;
  const parent = nodeAt(root, path.slice(0, -1))?.node ?? null;
  const raw = node === null ? '' : text.slice(node.start, node.end);

  const fix = (title: string, safe: boolean, edits: TextEdit[]): Fix[] =>
    edits.length === 0 ? [] : [{ title, safe, edits }];
  const replace = (title: string, safe: boolean, written: string): Fix[] =>
    node === null ? [] : fix(title, safe, [{ start: node.start, end: node.end, text: written }]);
  const rename = (to: string, safe: boolean): Fix[] =>
    key === null ? [] : fix(`Rename to ${to}`, safe, [{ ...key, text: JSON.stringify(to) }]);
  const wrap = (title: string, safe: boolean, before: string, after: string): Fix[] =>
    node === null
      ? []
      : fix(title, safe, [
          { start: node.start, end: node.start, text: before },
          { start: node.end, end: node.end, text: after },
        ]);
  const remove = (title: string, safe: boolean): Fix[] =>
    parent === null || !at?.member ? [] : fix(title, safe, removeMembers(parent, [at.member]));

  switch (detail.code) {
    case 'not-a-response':
      return detail.shape === null ? [] : wrap('Wrap as a response', false, ...responseAround(detail.shape));
    case 'encoded-twice':
      return replace('Unwrap the JSON', true, detail.inner);
    case 'card-for-cards': {
      const isList = node?.type === 'array';
      const [renamed] = rename('cards', true);
      const brackets = isList ? [] : (wrap('', true, '[', ']')[0]?.edits ?? []);
      return renamed === undefined ? [] : [{ ...renamed, edits: [...renamed.edits, ...brackets] }];
    }
    case 'cards-without-envelope':
      return wrap('Wrap as a response', true, '{"cards": ', '}');
    case 'misspelt-field':
      return rename(detail.renaming.to, true);
    case 'deprecated-field':
      return rename(detail.renaming.to, true);
    case 'both-spellings':
      return remove(`Remove ${detail.renaming.from}`, false);
    case 'unknown-field':
      return remove(`Remove ${detail.field}`, false);
    case 'wrong-type':
      return fixType(detail, replace, wrap);
    case 'card-key-characters': {
      const to = detail.key
        .trim()
        .replaceAll(/[^a-zA-Z0-9_-]+/g, '-')
        .slice(0, 500);
      return replace(`Write ${to}`, false, JSON.stringify(to));
    }
    case 'seconds-fraction':
      return replace(`Write ${Math.round(detail.value)}`, false, String(Math.round(detail.value)));
    case 'seconds-out-of-range':
      return replace(
        `Write ${detail.value < 15 ? 15 : 31_536_000}`,
        false,
        detail.value < 15 ? '15' : '31536000',
      );
    case 'seconds-imprecise':
      return replace('Write 31536000', false, '31536000');
    case 'stray-component':
      return fix('Move it into components', true, moveIntoComponents(text, parent, path));
    case 'bare-text':
      return wrap('Wrap in a text', true, '{"componentText": {"text": ', '}}');
    case 'not-a-component':
    case 'no-component':
      return detail.code === 'no-component' || detail.actual === 'null'
        ? remove('Remove it', detail.code !== 'no-component')
        : [];
    case 'misspelt-component':
      return rename(detail.kind, true);
    case 'missing-component-key':
      return wrap(`Put into ${detail.kind}`, detail.complete, `{"${detail.kind}": `, '}');
    case 'two-components':
      return fix('Split into two components', false, splitComponents(text, root, path));
    case 'null-sibling': {
      const members = detail.siblings
        .map((kind) => parent && memberOf(parent, kind))
        .filter((member) => member !== null);
      return parent === null ? [] : fix('Remove what is null', true, removeMembers(parent, members));
    }
    case 'nested-row':
    case 'nested-container':
    case 'container-in-row':
      return fix('Put its components in its place', false, lift(text, root, path));
    case 'component-body': {
      if (detail.actual === 'text' && detail.wordsField !== null && raw !== '""') {
        return wrap(`Write it as ${detail.wordsField}`, true, `{"${detail.wordsField}": `, '}');
      }
      return [];
    }
    case 'stray-fields':
      return fix(`Move into ${detail.kind}`, true, moveUnder(text, parent, detail.kind, detail.fields));
    case 'foreign-fields':
      return fix(renameTitle(detail.renamings), true, renameAll(parent, detail.renamings));
    case 'number-for-text':
      return wrap('Put it in quotes', true, '"', '"');
    case 'null-not-allowed': {
      const middle = detail.values[Math.floor(detail.values.length / 2)] ?? '';
      return replace(`Write ${middle}`, false, JSON.stringify(middle));
    }
    case 'wrong-case':
      return replace(`Write ${detail.value}`, true, JSON.stringify(detail.value));
    case 'unknown-value':
      return detail.nearest === null
        ? []
        : replace(`Write ${detail.nearest}`, false, JSON.stringify(detail.nearest));
    case 'url-relative':
      return /^[\w-]+(\.[\w-]+)+|^localhost/.test(detail.url)
        ? replace('Start with https://', false, JSON.stringify(`https://${detail.url}`))
        : [];
    case 'url-opens-nothing':
      return detail.reason === 'slashes'
        ? replace('Write the slashes', false, raw.replace(/:\/?/, '://'))
        : [];
    case 'date-only':
      return replace('Add a time in UTC', false, JSON.stringify(`${detail.text}T00:00:00Z`));
    case 'date-without-offset':
      return replace('Read it as UTC', false, JSON.stringify(`${detail.text.replace(' ', 'T')}Z`));
    case 'identifier-several':
      return remove(`Remove ${String(path.at(-1))}`, false);
    default:
      return [];
  }
}

type Replace = (title: string, safe: boolean, written: string) => Fix[];
type Wrap = (title: string, safe: boolean, before: string, after: string) => Fix[];

function fixType(
  { expected, actual, written }: Extract<Finding['detail'], { code: 'wrong-type' }>,
  replace: Replace,
  wrap: Wrap,
): Fix[] {
  if (typeof written === 'string') {
    if (expected === 'number') {
      return /^\d{1,15}$/.test(written)
        ? replace(`Write ${Number(written)}`, true, String(Number(written)))
        : [];
    }
    const inner = innerJson(written);
    const first = expected === 'list' ? '[' : '{';
    return inner?.trimStart().startsWith(first) === true ? replace('Unwrap the JSON', true, inner) : [];
  }
  return expected === 'list' && actual === 'object' ? wrap('Put it in a list', true, '[', ']') : [];
}

function renameTitle(renamings: readonly Renaming[]): string {
  return `Rename to ${renamings.map(({ to }) => to).join(', ')}`;
}
