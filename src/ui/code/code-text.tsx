import './code.css';

/** A piece of code; its kind says which colour it has, and null that it has none of its own. */
export interface CodePiece {
  text: string;
  kind: 'key' | 'string' | 'number' | 'keyword' | 'comment' | 'type' | null;
}

/** Code in its colours: inside of a `pre`, selected and copied as the plain text it is. */
export function CodeText({ pieces }: { pieces: readonly CodePiece[] }) {
  return pieces.map(({ text, kind }, index) =>
    kind === null ? (
      text
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: a piece has no identity but its place
      <span key={index} className={`code-${kind}`}>
        {text}
      </span>
    ),
  );
}
