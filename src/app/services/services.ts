import type { RefObject } from 'react';
import type { EditorHandle } from '../../features/editor/editor-contract.ts';
import type { PreviewPorts } from '../../features/preview/drawing/preview-ports.ts';
import type { Drafts } from '../../state/drafts/drafts.ts';
import type { Playground } from '../../state/store.ts';
import type { Workspace } from '../../state/workspace/workspace.ts';

/** The services of the app, created once at the start. */
export interface Services {
  playground: Playground;
  ports: PreviewPorts;
  /** The drafts of this browser, already started. */
  drafts: () => Promise<Drafts>;
  /** The endpoint side. The first call loads its code, and every call gives the same one. */
  workspace: () => Promise<Workspace>;
  /** The editor of the draft, while it is mounted. */
  editor: RefObject<EditorHandle | null>;
  mac: boolean;
}
