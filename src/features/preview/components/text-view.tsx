import type { ReactNode } from 'react';
import type { Drawn } from '../../../cards/format/drawn.ts';
import { parseMarkdown } from '../../../markdown/markdown.ts';
import type { MarkdownLink, MarkdownSpan } from '../../../markdown/spans.ts';
import { judgeUrl } from '../../../markdown/url.ts';
import { placeOf, type ViewProps } from '../drawing/component-place.ts';

function linkOf(span: MarkdownLink, key: number): ReactNode {
  const judged = judgeUrl(span.href);
  if (judged.verdict !== 'opens') return <span key={key}>{drawSpans(span.children)}</span>;
  return (
    <a key={key} href={judged.href} target="_blank" rel="noopener noreferrer" data-tooltip={judged.href}>
      {drawSpans(span.children)}
    </a>
  );
}

function drawSpan(span: MarkdownSpan, key: number): ReactNode {
  switch (span.kind) {
    case 'text':
      return span.text;
    case 'break':
      return '\n';
    case 'strong':
      return <strong key={key}>{drawSpans(span.children)}</strong>;
    case 'emphasis':
      return <em key={key}>{drawSpans(span.children)}</em>;
    case 'link':
      return linkOf(span, key);
  }
}

function drawSpans(spans: readonly MarkdownSpan[]): ReactNode[] {
  return spans.map(drawSpan);
}

export function TextView({ component, path }: ViewProps<Drawn<'componentText'>>) {
  return (
    <div
      className="card-text"
      dir="auto"
      data-size={component.textSize}
      data-color={component.textColor}
      {...placeOf(component, path)}
    >
      {drawSpans(parseMarkdown(component.text))}
    </div>
  );
}
