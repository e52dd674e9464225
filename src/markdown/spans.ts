/** A piece of parsed text. */
export type MarkdownSpan =
  | { kind: 'text'; text: string }
  | { kind: 'break' }
  | { kind: 'strong' | 'emphasis'; children: readonly MarkdownSpan[] }
  | MarkdownLink;

export interface MarkdownLink {
  kind: 'link';
  /** The target as written, without its escapes. */
  href: string;
  /** It may be followed; otherwise only its label is shown. */
  safe: boolean;
  children: readonly MarkdownSpan[];
}
