import { Link2, Search } from 'lucide-react';
import { type MouseEvent, memo, type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { isComponentKind } from '../../cards/format/components/table.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useGradual } from '../../ui/later/use-gradual.ts';
import { LiveRegion } from '../../ui/live-region.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ComponentTopic } from './component-topic.tsx';
import { CardTopic, MarkdownTopic, ResponseTopic, ShapesTopic } from './document-topics.tsx';
import { OutcomesTopic, RequestTopic, SettingsTopic } from './protocol-topics.tsx';
import type { ReferenceProps } from './reference-props.ts';
import { isTopicId, TOPIC_GROUPS, type TopicId, topicsFor } from './reference-topics.ts';

function contentOf(id: TopicId, { draw, onCopy, onInsert }: ReferenceProps): ReactNode {
  if (isComponentKind(id)) {
    return <ComponentTopic kind={id} draw={draw} onCopy={onCopy} onInsert={onInsert} />;
  }
  switch (id) {
    case 'shapes':
      return <ShapesTopic onCopy={onCopy} />;
    case 'response':
      return <ResponseTopic />;
    case 'card':
      return <CardTopic />;
    case 'markdown':
      return <MarkdownTopic draw={draw} />;
    case 'settings':
      return <SettingsTopic />;
    case 'request':
      return <RequestTopic onCopy={onCopy} />;
    case 'outcomes':
      return <OutcomesTopic />;
  }
}

/** A topic's text and drawings. It doesn't render again while the remaining topics follow. */
const Content = memo(function Content({ id, reference }: { id: TopicId; reference: ReferenceProps }) {
  return contentOf(id, reference);
});

/** How many topics are drawn at once. The first is as tall as most windows. */
const AT_ONCE = 1;

const headingId = (id: TopicId) => `reference-${id}`;

/** The reference for the format and the protocol, from the same tables that the checks use. */
export default function ReferencePage(props: ReferenceProps) {
  const { topic, onTopicChange, hrefOf } = props;
  const [query, setQuery] = useState('');
  const nav = useRef<HTMLElement>(null);
  const topics = topicsFor(query);
  // With a topic to show, draw all topics at once: those above it would move it if they came later.
  const isWhole = topic !== null && isTopicId(topic);
  const [count, drawAll] = useGradual(topics.length, isWhole ? topics.length : AT_ONCE, 1);

  const show = useEffectEvent((id: string | null) => {
    if (id === null || !isTopicId(id)) return;
    const heading = document.getElementById(headingId(id));
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: 'start' });
    // On a phone, the topics are a strip that scrolls, so the current one may be out of sight.
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  });
  useEffect(() => show(topic), [topic]);

  const follow = (id: TopicId) => (event: MouseEvent) => {
    // A click that opens a new tab or window is left to the browser.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    drawAll();
    if (id === topic) show(id);
    else onTopicChange(id);
  };

  return (
    <div className="flex min-h-0 flex-1 max-[899px]:flex-col">
      <div className="flex shrink-0 flex-col border-line max-[899px]:border-b min-[900px]:w-60 min-[900px]:border-r">
        <div className="p-3">
          <TextField
            label="Search the reference"
            labelHidden
            type="search"
            placeholder="Search the reference"
            value={query}
            onValueChange={setQuery}
            before={<Search size={14} className="shrink-0 text-muted" aria-hidden="true" />}
          />
        </div>
        <nav
          ref={nav}
          aria-label="Topics"
          className="min-h-0 flex-1 overflow-auto px-3 pb-3 max-[899px]:flex max-[899px]:gap-1"
        >
          {TOPIC_GROUPS.map((group) => {
            const members = topics.filter((entry) => entry.group === group);
            return members.length === 0 ? null : (
              <div key={group} className="max-[899px]:contents">
                <p className="px-2 pt-3 pb-1 text-[12px] font-medium text-muted max-[899px]:hidden">
                  {group}
                </p>
                <ul className="max-[899px]:flex max-[899px]:gap-1">
                  {members.map(({ id, title }) => (
                    <li key={id}>
                      <a
                        href={hrefOf(id)}
                        onClick={follow(id)}
                        aria-current={id === topic ? 'true' : undefined}
                        className="ui-lit block rounded-md px-2 py-1 whitespace-nowrap text-ink hover:bg-hover aria-[current]:bg-accent-soft aria-[current]:text-accent"
                      >
                        {title}
                      </a>
                    </li>
                  ))}
                </ul>
              </div>
            );
          })}
        </nav>
      </div>
      <div className="min-h-0 min-w-0 flex-1 overflow-auto">
        <div className="mx-auto max-w-4xl space-y-10 px-4 py-6 sm:px-8">
          {topics.map(({ id, title, group }, index) => (
            <section
              key={id}
              aria-labelledby={headingId(id)}
              data-reference={id}
              data-group={group}
              className="space-y-3"
            >
              <div className="flex flex-wrap items-center gap-x-2.5">
                <h3 id={headingId(id)} tabIndex={-1} className="scroll-mt-6 text-[16px] font-semibold">
                  {title}
                </h3>
                {isComponentKind(id) ? <code className="font-mono text-[12px] text-muted">{id}</code> : null}
                <a
                  href={hrefOf(id)}
                  onClick={follow(id)}
                  aria-label={`Link to ${title}`}
                  data-tooltip="Link to this place"
                  className="grid size-6 place-items-center rounded text-muted hover:text-ink"
                >
                  <Link2 size={14} aria-hidden="true" />
                </a>
              </div>
              {index < count ? <Content id={id} reference={props} /> : null}
            </section>
          ))}
          {topics.length === 0 ? (
            <EmptyState title="No matches in the reference">
              Try a component’s name, a field, a value such as MUTED, or “cache”.
            </EmptyState>
          ) : null}
        </div>
      </div>
      <LiveRegion
        text={query === '' ? '' : `${topics.length} ${topics.length === 1 ? 'topic' : 'topics'} found`}
      />
    </div>
  );
}
