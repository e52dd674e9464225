import type { MarkdownSpan } from './spans.ts';

/** The content of a node while parsing; containers have their own list. */
export type InlineContent =
  | { kind: 'text'; text: string }
  | { kind: 'break' }
  | { kind: 'strong' | 'emphasis'; children: InlineList }
  | { kind: 'link'; href: string; safe: boolean; children: InlineList };

/** A linked list, so wrapping a stretch of it takes constant time however long it is. */
export interface InlineList {
  first: InlineNode | null;
  last: InlineNode | null;
}

export interface InlineNode {
  content: InlineContent;
  previous: InlineNode | null;
  next: InlineNode | null;
}

/** An empty list. */
export function newList(): InlineList {
  return { first: null, last: null };
}

/** Adds a node at the end and returns it. */
export function appendTo(list: InlineList, content: InlineContent): InlineNode {
  const node: InlineNode = { content, previous: list.last, next: null };
  if (list.last === null) {
    list.first = node;
  } else {
    list.last.next = node;
  }
  list.last = node;
  return node;
}

/** Wraps everything between two nodes in a new node. */
export function wrapBetween(opener: InlineNode, closer: InlineNode, kind: 'strong' | 'emphasis'): void {
  const first = opener.next;
  const last = closer.previous;
  if (first === null || last === null || first === closer) return;
  first.previous = null;
  last.next = null;
  const node: InlineNode = { content: { kind, children: { first, last } }, previous: opener, next: closer };
  opener.next = node;
  closer.previous = node;
}

/** Deeper nesting looks no different, so it's drawn flat and no view has to nest thousands of levels. */
const MAX_NESTING = 16;

/** The finished spans of a list. Neighbouring texts are joined into one. */
export function toSpans(list: InlineList, depth = 0): readonly MarkdownSpan[] {
  const spans: MarkdownSpan[] = [];
  gather(list, depth, spans);
  return spans;
}

function gather(list: InlineList, depth: number, spans: MarkdownSpan[]): void {
  for (let node = list.first; node !== null; node = node.next) {
    const { content } = node;
    if (content.kind === 'text') {
      const last = spans.at(-1);
      if (last?.kind === 'text') {
        spans[spans.length - 1] = { kind: 'text', text: last.text + content.text };
      } else if (content.text !== '') {
        spans.push(content);
      }
    } else if (content.kind === 'break') {
      spans.push(content);
    } else if (content.kind === 'link') {
      spans.push({ ...content, children: toSpans(content.children, depth + 1) });
    } else if (depth >= MAX_NESTING) {
      gather(content.children, depth, spans);
    } else {
      spans.push({ kind: content.kind, children: toSpans(content.children, depth + 1) });
    }
  }
}
