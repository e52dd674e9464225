import { useMemo } from 'react';
import { CodeText } from './code-text.tsx';
import { typescriptPieces } from './typescript-pieces.ts';

/** TypeScript in its colours; it brings a parser, so it is loaded where TypeScript is shown. */
export default function TypeScriptCode({ text }: { text: string }) {
  const pieces = useMemo(() => typescriptPieces(text), [text]);
  return <CodeText pieces={pieces} />;
}
