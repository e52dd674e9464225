/** A piece of parsed text. */
export type MarkdownSpan =
  | { kind: 'text'; text: string }
  | { kind: 'break' }
  | { kind: 'strong' | 'emphasis'; children: readonly MarkdownSpan[] }
  | MarkdownLink;

export interface MarkdownLink {
  kind: 'link';
  /** The target with its backslash escapes resolved. */
  href: string;
  /** Whether the link may be followed; otherwise only its label is shown. */
  safe: boolean;
  children: readonly MarkdownSpan[];
}
