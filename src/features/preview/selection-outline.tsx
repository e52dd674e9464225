import { useEffect, useLayoutEffect, useState } from 'react';
import { findPlace } from './drawn-elements.ts';
import { nameOf } from './place-in-words.ts';

interface SelectionOutlineProps {
  /** The positioned element that contains the cards. */
  column: HTMLElement | null;
  path: string | null;
  cardId: string | null;
  hover?: boolean;
  /** Brings it into view when it becomes selected, and again with another value; false doesn't. */
  reveal?: unknown;
  /** A value that changes when the cards are drawn again. */
  drawing: unknown;
}

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
  name: string;
  /** The side where a tag wider than the component starts, so that it grows into the card, not out of it. */
  tag: 'left' | 'right';
}

const AROUND = 4;

function sameBox(a: Box | null, b: Box | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.left === b.left &&
    a.top === b.top &&
    a.width === b.width &&
    a.height === b.height &&
    a.name === b.name &&
    a.tag === b.tag
  );
}

function measure(column: HTMLElement, element: HTMLElement): Box {
  const outer = column.getBoundingClientRect();
  const inner = element.getBoundingClientRect();
  return {
    left: inner.left - outer.left - AROUND,
    top: inner.top - outer.top - AROUND,
    width: inner.width + 2 * AROUND,
    height: inner.height + 2 * AROUND,
    tag: inner.left + inner.right > outer.left + outer.right ? 'right' : 'left',
    name: nameOf(element),
  };
}

function boxOf(column: HTMLElement, path: string, cardId: string | null): Box | null {
  const place = findPlace(column, path, cardId);
  return place === null ? null : measure(column, place.element);
}

/**
 * The outline around what is selected or pointed at. It's measured and placed over the cards, so that a selection
 * redraws no card. It's part of the scrolled content, so it scrolls along.
 */
export function SelectionOutline({
  column,
  path,
  cardId,
  hover = false,
  reveal = false,
  drawing,
}: SelectionOutlineProps) {
  const [box, setBox] = useState<Box | null>(null);

  useLayoutEffect(() => {
    setBox(column === null || path === null ? null : boxOf(column, path, cardId));
  }, [column, path, cardId]);

  // An observer fires once after the next layout, and again whenever that changes. Measuring a new drawing here would
  // force an extra layout on every keystroke.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new drawing is measured again
  useEffect(() => {
    const root = column;
    if (root === null || path === null) return;
    const observer = new ResizeObserver(() => {
      const next = boxOf(root, path, cardId);
      setBox((before) => (sameBox(before, next) ? before : next));
    });
    observer.observe(root);
    const place = findPlace(root, path, cardId);
    if (place !== null) observer.observe(place.element);
    return () => observer.disconnect();
  }, [column, path, cardId, drawing]);

  useLayoutEffect(() => {
    const root = column;
    if (reveal === false || root === null || path === null) return;
    findPlace(root, path, cardId)?.element.scrollIntoView({ block: 'nearest' });
  }, [column, path, cardId, reveal]);

  if (box === null) return null;
  const { name, tag, ...place } = box;
  return (
    <div
      className={`preview-outline ${hover ? 'preview-outline-hover' : ''}`}
      style={place}
      aria-hidden="true"
      data-outline={hover ? 'hover' : 'selected'}
    >
      <span className={`preview-outline-tag preview-outline-tag-${tag}`}>{name}</span>
    </div>
  );
}
