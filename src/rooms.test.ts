import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'vite';
import { describe, expect, test } from 'vitest';
import { ROOMS } from './rooms.ts';

const SRC = fileURLToPath(new URL('.', import.meta.url));
const TEST_ONLY = /\.test\.tsx?$|-fixture\.tsx?$|^cards\/testing\/|^relay\/test-/;
/** Composition roots: they connect the rooms and may import everything. */
const ROOTS = /^(?:main\.tsx|view\.tsx|rooms\.ts)$/;

interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
  /** Loaded on demand, by `import(…)`. */
  late: boolean;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts') && !TEST_ONLY.test(path))
  .sort();

/** The room of a file: the longest folder in the table that contains it. */
function roomOf(path: string): string | null {
  const folders = Object.keys(ROOMS).filter((folder) => path.startsWith(`${folder}/`));
  return folders.sort((a, b) => b.length - a.length)[0] ?? null;
}

/** Everything in the tree that names a module: `import`, `export … from`, `import(…)`, `import('…')` types. */
function namedModules(node: unknown, found: { source: string; typeOnly: boolean; late: boolean }[] = []) {
  if (typeof node !== 'object' || node === null) return found;
  if (Array.isArray(node)) {
    for (const item of node) namedModules(item, found);
    return found;
  }
  if ('type' in node && 'source' in node) {
    const { source } = node;
    if (
      typeof source === 'object' &&
      source !== null &&
      'value' in source &&
      typeof source.value === 'string'
    ) {
      const kind = 'importKind' in node ? node.importKind : 'exportKind' in node ? node.exportKind : 'value';
      found.push({
        source: source.value,
        typeOnly: kind === 'type' || node.type === 'TSImportType',
        late: node.type === 'ImportExpression',
      });
    }
  }
  for (const value of Object.values(node)) namedModules(value, found);
  return found;
}

const imports: Import[] = files.flatMap((from) => {
  const tree = parseAst(readFileSync(join(SRC, from), 'utf8'), { lang: 'tsx' });
  return namedModules(tree).map(({ source, typeOnly, late }) => {
    const path = source.replace(/\?.*$/, '');
    const to = path.startsWith('.') ? relative(SRC, join(SRC, dirname(from), path)) : path;
    return { from, to, typeOnly, late };
  });
});

const isOurs = (to: string) => files.includes(to) || TEST_ONLY.test(to);

function mayImportRoom(from: string, to: string, typeOnly: boolean): boolean {
  const allowed = ROOMS[from]?.rooms ?? [];
  return allowed.some((entry) => {
    const room = entry.replace('type:', '');
    if (entry.startsWith('type:') && !typeOnly) return false;
    return room === to || (room.endsWith('/*') && to.startsWith(room.slice(0, -1)));
  });
}

function mayImportPackage(from: string, to: string): boolean {
  return (ROOMS[from]?.packages ?? []).some(
    (name) => to === name || to.startsWith(`${name}/`) || (name === 'node:*' && to.startsWith('node:')),
  );
}

describe('the rooms', () => {
  test('hold every file but the composition roots', () => {
    expect(files.filter((path) => roomOf(path) === null && !ROOTS.test(path))).toEqual([]);
  });

  test('import only the rooms that the table allows', () => {
    const wrong = imports.filter(({ from, to, typeOnly }) => {
      const [here, there] = [roomOf(from), roomOf(to)];
      if (here === null || !isOurs(to) || here === there) return false;
      return there === null || !mayImportRoom(here, there, typeOnly);
    });
    expect(wrong).toEqual([]);
  });

  test('import only the packages that the table allows', () => {
    const wrong = imports.filter(({ from, to }) => {
      const here = roomOf(from);
      return (
        here !== null && !isOurs(to) && !/^\.\.|\.(?:css|json|md)$/.test(to) && !mayImportPackage(here, to)
      );
    });
    expect(wrong).toEqual([]);
  });

  test('never use a part that only tests need', () => {
    expect(imports.filter(({ to }) => TEST_ONLY.test(to))).toEqual([]);
  });
});

const folders = new Map<string, string[]>();
for (const path of files) folders.set(dirname(path), [...(folders.get(dirname(path)) ?? []), path]);

describe('a folder', () => {
  test('has at most 28 files beside each other', () => {
    const full = [...folders].filter(([, paths]) => paths.length > 28).map(([folder]) => folder);
    expect(full).toEqual([]);
  });

  test('never imports from a neighbour in its room that imports from it', () => {
    const ties = new Set(
      imports
        .filter(
          ({ from, to }) =>
            files.includes(to) && dirname(from) !== dirname(to) && roomOf(from) === roomOf(to),
        )
        .map(({ from, to }) => `${dirname(from)} → ${dirname(to)}`),
    );
    const both = [...ties].filter((tie) => ties.has(tie.split(' → ').reverse().join(' → ')));
    expect(both).toEqual([]);
  });
});

/** Everything that a file needs before its first line runs. */
function neededBy(root: string): { files: Set<string>; packages: Set<string> } {
  const needed = { files: new Set<string>(), packages: new Set<string>() };
  const visit = (path: string) => {
    if (needed.files.has(path)) return;
    needed.files.add(path);
    for (const { from, to, typeOnly, late } of imports) {
      if (from !== path || typeOnly || late) continue;
      if (files.includes(to)) visit(to);
      else if (!/^\.\.|\.(?:css|json|md)$/.test(to)) needed.packages.add(to);
    }
  };
  visit(root);
  return needed;
}

describe('the first paint', () => {
  const { files: first, packages } = neededBy('main.tsx');

  test('needs React, its store and icons, and no other package', () => {
    expect(
      [...packages].filter((name) => !/^(?:react|react-dom|zustand|lucide-react)(?:\/|$)/.test(name)),
    ).toEqual([]);
  });

  test('needs no check, no protocol and no drafts', () => {
    const tooEarly =
      /^(?:cards\/(?:check|assist|edit)\/|protocol\/engine|state\/(?:drafts|workspace)\/(?:drafts|workspace)\.ts|exports\/)/;
    expect([...first].filter((path) => tooEarly.test(path))).toEqual([]);
  });

  test('has the classes of all that it draws', () => {
    const named = [
      ...readFileSync(join(SRC, 'styles/first.css'), 'utf8').matchAll(/@source "\.\.\/(.+)"/g),
    ].map(([, path = '']) => path.replace(/\*\.tsx$/, ''));
    const drawing = [...first].filter((path) =>
      /className|\bui-/.test(readFileSync(join(SRC, path), 'utf8')),
    );
    expect(drawing.filter((path) => !named.some((name) => path.startsWith(name)))).toEqual([]);
    expect(
      named.filter((name) => ![...first, '../index.html'].some((path) => path.startsWith(name))),
    ).toEqual([]);
  });
});
