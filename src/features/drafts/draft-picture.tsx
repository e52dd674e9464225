import { type ReactNode, useEffect, useState } from 'react';
import type { DraftContent } from '../../state/document/document.ts';
import { Thumbnail } from '../../ui/thumbnail.tsx';

type Content = Pick<DraftContent, 'text' | 'titles'>;

/** Draws the first card of a text. */
export type RenderContent = (content: Content) => ReactNode;

interface DraftPictureProps {
  /** The text, or a function that reads it when the picture is about to become visible. */
  content: Content | (() => Promise<Content | null>);
  render: RenderContent;
}

/** A draft as a small drawing of its first card. */
export function DraftPicture({ content, render }: DraftPictureProps) {
  return (
    <Thumbnail className="h-10 w-14 border border-line" inner="w-[640%] scale-[0.15625] p-2">
      {() => (typeof content === 'function' ? <Read content={content} render={render} /> : render(content))}
    </Thumbnail>
  );
}

function Read({ content, render }: { content: () => Promise<Content | null>; render: RenderContent }) {
  const [read, setRead] = useState<Content | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text is read once, when the picture is first drawn
  useEffect(() => {
    let isGone = false;
    content().then(
      (found) => {
        if (!isGone) setRead(found);
      },
      // Without a picture, the row's text is enough.
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, []);
  return read === null ? null : render(read);
}
