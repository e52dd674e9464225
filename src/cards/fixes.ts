import { componentTable } from './components/table.ts';
import type { Finding, Renaming } from './finding.ts';
import { indentOf, reindented } from './indentation.ts';
import { innerJson } from './inner-json.ts';
import { type JsonMember, type JsonNode, memberOf, nodeAt } from './json-node.ts';
import { appendMember, removeMembers } from './member-edits.ts';
import type { Path } from './path.ts';
import type { Fix, TextEdit } from './problem.ts';
import { syntaxFixTitle } from './syntax-fixes.ts';
import type { SyntaxIssue } from './syntax-issue.ts';
import { responseAround } from './wrap.ts';

/** A text and where its values stand. */
export interface Located {
  text: string;
  root: JsonNode;
}

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
    case 'spacer-size-null':
      return replace('Write M', false, '"M"');
    case 'wrong-case':
      return replace(`Write ${detail.value}`, true, JSON.stringify(detail.value));
    case 'unknown-value':
      return detail.nearest === null
        ? []
        : replace(`Write ${detail.nearest}`, false, JSON.stringify(detail.nearest));
    case 'url-relative':
      return /^[\w-]+(\.[\w-]+)+|^localhost/.test(detail.url)
        ? replace('Begin with https://', false, JSON.stringify(`https://${detail.url}`))
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

function renameAll(node: JsonNode | null, renamings: readonly Renaming[]): TextEdit[] {
  return renamings.flatMap(({ from, to }) => {
    const key = node === null ? null : (memberOf(node, from)?.key ?? null);
    return key === null ? [] : [{ ...key, text: JSON.stringify(to) }];
  });
}

/** Moves properties that stand beside a component's key into its object. */
function moveUnder(text: string, item: JsonNode | null, kind: string, fields: readonly string[]): TextEdit[] {
  const body = item && memberOf(item, kind)?.value;
  const strays = fields.map((field) => item && memberOf(item, field)).filter((member) => member !== null);
  if (!item || !body) {
    return [];
  }
  const within = body.type === 'object' ? body : null;
  const fresh = strays.filter(({ name }) => within === null || memberOf(within, name) === null);
  const raw = fresh.map(({ start, end }) => text.slice(start, end)).join(', ');
  const added =
    within === null
      ? [{ start: body.start, end: body.end, text: `{ ${raw} }` }]
      : fresh.length === 0
        ? []
        : [appendMember(text, within, raw)];
  return [...removeMembers(item, strays), ...added];
}

function moveIntoComponents(text: string, card: JsonNode | null, path: Path): TextEdit[] {
  const stray = card && memberOf(card, path.at(-1) ?? '');
  if (!card || !stray?.key) {
    return [];
  }
  const item = `{ ${text.slice(stray.start, stray.end)} }`;
  const list = memberOf(card, 'components')?.value;
  if (list === undefined) {
    return [
      { start: stray.start, end: stray.start, text: '"components": [{ ' },
      { start: stray.end, end: stray.end, text: ' }]' },
    ];
  }
  if (list?.type !== 'array') {
    return [];
  }
  return [...removeMembers(card, [stray]), appendMember(text, list, item)];
}

/** An object with several components becomes one object for each; only in a list. */
function splitComponents(text: string, root: JsonNode, path: Path): TextEdit[] {
  const item = nodeAt(root, path.slice(0, -1));
  const members = item?.node?.members ?? [];
  if (!item?.node || typeof item.member?.name !== 'number') {
    return [];
  }
  const split = members.map(({ start, end }) => `{ ${text.slice(start, end)} }`).join(', ');
  return [{ start: item.node.start, end: item.node.end, text: split }];
}

/** Puts the content of a row or container where it stands itself. */
function lift(text: string, root: JsonNode, path: Path): TextEdit[] {
  const place = nodeAt(root, path.slice(0, -1));
  const list = nodeAt(root, path.slice(0, -2))?.node ?? null;
  const body = nodeAt(root, path)?.node;
  if (!place?.node || !place.member || list?.type !== 'array' || !body) {
    return [];
  }
  const names = Object.keys(componentTable.componentRow.fields).concat(
    Object.keys(componentTable.componentContainer.fields),
  );
  const items = names.flatMap((name) => memberOf(body, name)?.value?.members ?? []);
  if (items.length === 0) {
    return removeMembers(list, [place.member]);
  }
  const space = /\s*$/.exec(text.slice(list.start + 1, list.members?.[0]?.start))?.[0] || ' ';
  const indent = indentOf(text, place.node.start);
  const raw = items
    .map(({ start, end }) => reindented(text.slice(start, end), indentOf(text, start), indent))
    .join(`,${space}`);
  return [{ start: place.node.start, end: place.node.end, text: raw }];
}

/** The correction of a mistake in the JSON itself. */
export function syntaxFixesOf(issue: SyntaxIssue, located: Located | null): Fix[] {
  const edits = issue.code === 'repeated-field' ? removeEarlier(issue, located) : issue.edits;
  return edits.length === 0 ? [] : [{ ...syntaxFixTitle(issue), edits }];
}

/** So many members of one name are not written by hand; what to do with them, nobody can tell. */
const MAX_REPEATED = 100;

function removeEarlier(issue: SyntaxIssue, located: Located | null): TextEdit[] {
  const node = located && nodeAt(located.root, issue.path.slice(0, -1))?.node;
  const same: JsonMember[] = [];
  for (const member of node?.members ?? []) {
    if (member.name === issue.about) {
      same.push(member);
    }
    if (same.length > MAX_REPEATED) {
      return [];
    }
  }
  return node ? removeMembers(node, same.slice(0, -1)) : [];
}
