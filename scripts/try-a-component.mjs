import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './ensure-installed.mjs';

// Adds a made-up component to a copy of the project, in two files and a line in each of three tables. Then checks types
// and runs the tests of everything that is derived from the table. A second view, which shows a picture from elsewhere,
// must be refused, since the content policy doesn't change automatically.

const LEFT_OUT = /(?:^|\/)(?:node_modules|dist|test-results|\.git|looks|references)(?:\/|$)/;
const TESTS = [
  'src/cards/format',
  'src/cards/assist',
  'src/cards/check.test.ts',
  'src/cards/check-properties.test.ts',
  'src/cards/check/check-component.test.ts',
  'src/cards/fix/fixes.test.ts',
  'src/cards/edit',
  'src/examples',
  'src/exports',
  'src/features/editor',
  'src/features/preview',
  'src/features/reference',
];

const COMPONENT = `import { object } from 'zod/mini';
import { TEXT_SIZES } from '../drawn.ts';
import { optionalChoiceField, textField, urlField } from '../field.ts';
import { tabStop } from '../snippet.ts';
import { ANYWHERE, defineComponent } from './define.ts';

export const componentImage = defineComponent({
  kind: 'componentImage',
  name: 'Image',
  summary: 'A picture with a description.',
  placement: ANYWHERE,
  schema: () => object({
    imageDescription: textField({ about: 'What it shows.', min: 1, max: 500, example: 'A pear', role: 'words' }),
    imageUrl: urlField({ about: 'Where it is.', example: 'https://example.com/pear.png' }),
    imageSize: optionalChoiceField({ about: 'How large it is.', values: TEXT_SIZES, fallback: 'M', role: 'size' }),
  }),
  snippet: [\`"imageDescription": "\${tabStop(1, 'A pear')}",\`, '"imageUrl": "https://example.com/pear.png"$0'],
  example: { imageDescription: 'A pear', imageUrl: 'https://example.com/pear.png', imageSize: 'S' },
  draw: ({ imageDescription, imageUrl, imageSize }) => ({
    kind: 'componentImage',
    imageDescription,
    imageUrl,
    imageSize: imageSize ?? 'M',
  }),
});
`;

const viewOf = (drawing) => `import type { Drawn } from '../../../cards/format/drawn.ts';
import { placeOf, type ViewProps } from '../drawing/component-place.ts';

export function ImageView({ component, path }: ViewProps<Drawn<'componentImage'>>) {
  return (
    <div data-size={component.imageSize} {...placeOf(component, path)}>
      ${drawing}
    </div>
  );
}
`;

const copy = mkdtempSync(join(tmpdir(), 'component-'));

function write(path, text) {
  writeFileSync(join(copy, path), text);
}

/** Adds a line for the new component after the line for the user component, which it resembles. */
function addLine(path, pattern, line) {
  const before = readFileSync(join(copy, path), 'utf8');
  const after = before.replace(pattern, (found) => `${found}\n${line}`);
  if (after === before) throw new Error(`${path} has no line like ${pattern}.`);
  write(path, after);
}

function run(title, file, args) {
  console.log(`\n── ${title}`);
  const { status } = spawnSync(process.execPath, [join(ROOT, 'node_modules', file), ...args], {
    cwd: copy,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return status === 0;
}

let passed = false;
try {
  cpSync(ROOT, copy, { recursive: true, filter: (path) => !LEFT_OUT.test(path.slice(ROOT.length)) });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  write('src/cards/format/components/component-image.ts', COMPONENT);
  write(
    'src/features/preview/components/image-view.tsx',
    viewOf('<span>{component.imageDescription}</span>'),
  );
  addLine(
    'src/cards/format/drawn.ts',
    /^ {2}componentUser: .*$/m,
    '  componentImage: { imageDescription: string; imageUrl: string; imageSize: TextSize };',
  );
  const table = 'src/cards/format/components/table.ts';
  addLine(
    table,
    /^import .*component-user\.ts';$/m,
    "import { componentImage } from './component-image.ts';",
  );
  addLine(table, /^ {2}componentUser,$/m, '  componentImage,');
  const views = 'src/features/preview/component-view.tsx';
  addLine(views, /^import .*user-view\.tsx';$/m, "import { ImageView } from './components/image-view.tsx';");
  addLine(views, /^ {2}componentUser: UserView,$/m, '  componentImage: ImageView,');

  passed =
    run('Types with one more component', 'typescript/bin/tsc', ['-p', '.']) &&
    run('Tests with one more component', 'vitest/vitest.mjs', ['run', '--reporter=dot', ...TESTS]);
  if (passed) {
    write(
      'src/features/preview/components/image-view.tsx',
      viewOf('<img src={component.imageUrl} alt="" />'),
    );
    const policy = ['run', '--reporter=dot', '--silent', 'src/features/preview/content-policy.test.tsx'];
    passed = !run('A picture from elsewhere, which must fail', 'vitest/vitest.mjs', policy);
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
console.log(
  passed ? '\nA new component costs two files and a line in three tables.' : '\nA new component costs more.',
);
process.exitCode = passed ? 0 : 1;
