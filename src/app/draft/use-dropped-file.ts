import { useEffect, useEffectEvent, useState } from 'react';
import type { DataSource } from '../../features/start/data-source.ts';
import type { DraftContent } from '../../state/document/document.ts';
import { looksLikeCards } from './looks-like-cards.ts';

function holdsFile({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}

/**
 * A file dropped anywhere in the window starts a card from its data. A file that contains cards opens as a draft.
 * Returns true while a file is dragged over the window.
 */
export function useDroppedFile(
  onStart: (source: DataSource) => void,
  openContent: (content: DraftContent) => void,
): boolean {
  const [isDragging, setIsDragging] = useState(false);
  const opened = useEffectEvent((source: DataSource) => {
    if (looksLikeCards(source.text)) {
      openContent({ name: source.name ?? 'Untitled', text: source.text, titles: {} });
    } else onStart(source);
  });
  useEffect(() => {
    async function open(file: File): Promise<void> {
      const { readDataFile } = await import('./read-data-file.ts');
      opened(await readDataFile(file));
    }

    const done = new AbortController();
    const options = { capture: true, signal: done.signal };
    window.addEventListener(
      'dragover',
      (event) => {
        if (!holdsFile(event)) return;
        // Otherwise the browser would leave the page and show the file instead.
        event.preventDefault();
        event.stopPropagation();
        setIsDragging(true);
      },
      options,
    );
    window.addEventListener(
      'dragleave',
      (event) => {
        if (event.relatedTarget === null) setIsDragging(false);
      },
      options,
    );
    window.addEventListener(
      'drop',
      (event) => {
        setIsDragging(false);
        if (!holdsFile(event)) return;
        event.preventDefault();
        event.stopPropagation();
        const [file] = event.dataTransfer?.files ?? [];
        if (file !== undefined) void open(file);
      },
      options,
    );
    return () => done.abort();
  }, []);
  return isDragging;
}
