import { useMemo } from 'react';
import { CodeText } from './code-text.tsx';
import { typescriptPieces } from './typescript-pieces.ts';

/** Syntax-coloured TypeScript. It comes with a parser, so it's loaded only where TypeScript is shown. */
export default function TypeScriptCode({ text }: { text: string }) {
  const pieces = useMemo(() => typescriptPieces(text), [text]);
  return <CodeText pieces={pieces} />;
}
