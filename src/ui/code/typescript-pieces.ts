import { highlightCode, tagHighlighter, tags } from '@lezer/highlight';
import { parser } from '@lezer/javascript';
import type { CodePiece } from './code-text.tsx';

const KINDS = {
  comment: 'comment',
  keyword: 'keyword',
  number: 'number',
  string: 'string',
  type: 'type',
  key: 'key',
} as const;

const highlighter = tagHighlighter([
  { tag: tags.comment, class: KINDS.comment },
  { tag: [tags.keyword, tags.bool, tags.null, tags.modifier], class: KINDS.keyword },
  { tag: tags.number, class: KINDS.number },
  { tag: [tags.string, tags.special(tags.string), tags.regexp, tags.escape], class: KINDS.string },
  { tag: [tags.typeName, tags.className, tags.namespace], class: KINDS.type },
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], class: KINDS.key },
]);
const typescript = parser.configure({ dialect: 'ts' });

function kindOf(classes: string): CodePiece['kind'] {
  const kinds = Object.values(KINDS);
  return kinds.find((kind) => classes.split(' ').includes(kind)) ?? null;
}

/** Splits TypeScript into pieces; joined together, they equal the text. */
export function typescriptPieces(text: string): CodePiece[] {
  const pieces: CodePiece[] = [];
  const put = (piece: string, kind: CodePiece['kind']) => {
    const last = pieces.at(-1);
    if (last !== undefined && last.kind === kind) last.text += piece;
    else pieces.push({ text: piece, kind });
  };
  highlightCode(
    text,
    typescript.parse(text),
    highlighter,
    (piece, classes) => put(piece, kindOf(classes)),
    () => put('\n', null),
  );
  return pieces;
}
