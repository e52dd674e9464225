import './code.css';

/** A piece of code. Its kind determines its colour; null means no special colour. */
export interface CodePiece {
  text: string;
  kind: 'key' | 'string' | 'number' | 'keyword' | 'comment' | 'type' | null;
}

/** Syntax-coloured code for use inside a `pre`; it's selected and copied as plain text. */
export function CodeText({ pieces }: { pieces: readonly CodePiece[] }) {
  return pieces.map(({ text, kind }, index) =>
    kind === null ? (
      text
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: a piece has no identity other than its position
      <span key={index} className={`code-${kind}`}>
        {text}
      </span>
    ),
  );
}
