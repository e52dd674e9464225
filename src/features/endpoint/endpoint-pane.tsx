import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useKeptFocus } from '../../ui/use-kept-focus.ts';
import { DroppedNotice } from './dropped-notice.tsx';
import type { EndpointPaneProps } from './endpoint-pane-props.ts';
import { type Section, sectionOf } from './form-section.ts';
import { FormSections } from './form-sections.tsx';
import { RequestForm } from './request-form.tsx';
import { RestoredNotice } from './restored-notice.tsx';
import { useWorkspace } from './use-workspace.ts';

/** The endpoint's side of the split view: what to request, and below it the results. */
export function EndpointPane({ children, ...props }: EndpointPaneProps & { children: ReactNode }) {
  const { workspace, onBlocked } = props;
  const pane = useRef<HTMLDivElement>(null);
  const form = useRef<HTMLDivElement>(null);
  useKeptFocus(pane);
  const [open, setOpen] = useState<Section | null>(null);
  const hasLoaded = useWorkspace(workspace, (state) => state.session.loads.length > 0);
  const [hadLoaded, setHadLoaded] = useState(hasLoaded);
  if (hadLoaded !== hasLoaded) {
    // After the first load, the response matters most.
    setHadLoaded(hasLoaded);
    setOpen(null);
  }

  const blocked = useWorkspace(workspace, (state) => state.blocked);
  const [seen] = useState(blocked);
  const lead = useEffectEvent((field: string) => {
    setOpen((shown) => sectionOf(field, workspace.store.getState()) ?? shown);
    onBlocked();
    // The field may only be drawn after this.
    requestAnimationFrame(() => {
      const fields = [...(form.current?.querySelectorAll<HTMLElement>('[data-field]') ?? [])];
      const wanted = fields.find((element) => element.dataset.field === field);
      const target = wanted ?? form.current?.querySelector<HTMLElement>('[aria-invalid]');
      target?.focus();
    });
  });
  useEffect(() => {
    if (blocked !== null && blocked !== seen) lead(blocked.field);
  }, [blocked, seen]);

  return (
    <div ref={pane} className="relative flex h-full min-h-0 flex-col overflow-auto bg-app text-ink">
      <div ref={form} className="flex shrink-0 flex-col gap-2.5 p-3.5">
        <RequestForm {...props} onAddHeader={() => setOpen('secrets')} />
        <DroppedNotice workspace={workspace} />
        <RestoredNotice workspace={workspace} onEnter={() => setOpen('secrets')} />
        <FormSections {...props} open={open} onOpenChange={setOpen} />
      </div>
      {children}
    </div>
  );
}
