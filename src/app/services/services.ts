import type { RefObject } from 'react';
import type { EditorHandle } from '../../features/editor/editor-contract.ts';
import type { PreviewPorts } from '../../features/preview/drawing/preview-ports.ts';
import type { Drafts } from '../../state/drafts/drafts.ts';
import type { Playground } from '../../state/store.ts';
import type { Workspace } from '../../state/workspace/workspace.ts';

/** What the app is made of, built once at the start. */
export interface Services {
  playground: Playground;
  ports: PreviewPorts;
  /** The drafts of this browser, started. */
  drafts: () => Promise<Drafts>;
  /** The endpoint side; its code comes with the first call, and it is the same one every time. */
  workspace: () => Promise<Workspace>;
  /** The editor of the draft, while it is mounted. */
  editor: RefObject<EditorHandle | null>;
  mac: boolean;
}
