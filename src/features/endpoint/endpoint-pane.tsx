import { DroppedNotice } from './dropped-notice.tsx';
import type { EndpointPaneProps } from './endpoint-pane-props.ts';
import { FormSections } from './form-sections.tsx';
import { Inspector } from './inspector.tsx';
import { RequestForm } from './request-form.tsx';

/** The endpoint's side of the split view: what to ask, and what came of it. */
export function EndpointPane(props: EndpointPaneProps) {
  return (
    <div className="flex h-full min-h-0 flex-col overflow-auto bg-app text-ink">
      <div className="flex shrink-0 flex-col gap-3 p-3.5">
        <RequestForm {...props} />
        <DroppedNotice workspace={props.workspace} />
        <FormSections {...props} />
      </div>
      <Inspector {...props} />
    </div>
  );
}
