import { createElement, memo, type ReactNode } from 'react';
import type { ComponentKind, Drawn, DrawnComponent } from '../../cards/format/drawn.ts';
import { BadgeView } from './components/badge-view.tsx';
import { BrokenView } from './components/broken-view.tsx';
import { ContainerView } from './components/container-view.tsx';
import { CopyButtonView } from './components/copy-button-view.tsx';
import { DateTimeView } from './components/date-time-view.tsx';
import { DividerView } from './components/divider-view.tsx';
import { LinkButtonView } from './components/link-button-view.tsx';
import { PlainTextView } from './components/plain-text-view.tsx';
import { RowView } from './components/row-view.tsx';
import { SpacerView } from './components/spacer-view.tsx';
import { TextView } from './components/text-view.tsx';
import { UserView } from './components/user-view.tsx';
import { WorkflowButtonView } from './components/workflow-button-view.tsx';
import type { ViewProps } from './drawing/component-place.ts';
import { useGradualCount, weightOf } from './gradual.ts';

type Views = { [K in ComponentKind]: (props: ViewProps<Drawn<K>>) => ReactNode };

/** A component kind without a view is a compile error. */
const VIEWS: Views = {
  componentText: TextView,
  componentPlainText: PlainTextView,
  componentBadge: BadgeView,
  componentCopyButton: CopyButtonView,
  componentLinkButton: LinkButtonView,
  componentWorkflowButton: WorkflowButtonView,
  componentDivider: DividerView,
  componentSpacer: SpacerView,
  componentDateTime: DateTimeView,
  componentUser: UserView,
  componentRow: RowView,
  componentContainer: ContainerView,
};

function elementOf<K extends ComponentKind>(kind: K, component: Drawn<K>, path: string): ReactNode {
  const View: (props: ViewProps<Drawn<K>>) => ReactNode = VIEWS[kind];
  return createElement(View, { component, path, drawAll });
}

interface ComponentViewProps {
  component: DrawnComponent;
  path: string;
}

/** Redrawn only when the component or its place changes. */
export const ComponentView = memo(function ComponentView({ component, path }: ComponentViewProps) {
  return component.kind === 'broken' ? (
    <BrokenView component={component} path={path} drawAll={drawAll} />
  ) : (
    elementOf(component.kind, component, path)
  );
});

/** A list longer than this is split into pieces that are compared and laid out one by one. */
const CHUNK = 60;

interface ComponentListProps {
  components: readonly DrawnComponent[];
  /** JSON pointer of their array. */
  path: string;
}

interface ChunkProps extends ComponentListProps {
  start: number;
  end: number;
}

function sameChunk(before: ChunkProps, now: ChunkProps): boolean {
  if (before.path !== now.path || before.start !== now.start || before.end !== now.end) return false;
  for (let index = now.start; index < now.end; index += 1) {
    if (before.components[index] !== now.components[index]) return false;
  }
  return true;
}

function viewsOf({ components, path, start, end }: ChunkProps): ReactNode {
  return components.slice(start, end).map((component, offset) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a component has no identity other than its place
    <ComponentView key={start + offset} component={component} path={`${path}/${start + offset}`} />
  ));
}

const Chunk = memo(function Chunk(props: ChunkProps) {
  return <div className="card-chunk">{viewsOf(props)}</div>;
}, sameChunk);

/** The components of a card, a container or one side of a row. */
export function ComponentList({ components, path }: ComponentListProps) {
  const count = useGradualCount(components, weightOf);
  if (components.length <= CHUNK) return viewsOf({ components, path, start: 0, end: count });
  const chunks: ReactNode[] = [];
  for (let start = 0; start < count; start += CHUNK) {
    const end = Math.min(start + CHUNK, count);
    chunks.push(<Chunk key={start} components={components} path={path} start={start} end={end} />);
  }
  return chunks;
}

function drawAll(components: readonly DrawnComponent[], path: string): ReactNode {
  return <ComponentList components={components} path={path} />;
}
