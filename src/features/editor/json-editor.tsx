import { type ComponentProps, type ComponentType, useCallback, useEffect, useRef, useState } from 'react';
import type { EditorProps } from './editor-contract.ts';
import { preloadMonaco } from './preload-monaco.ts';
import { TextareaEditor, type TextareaState } from './textarea-editor.tsx';
import './editor.css';

type MonacoComponent = ComponentType<ComponentProps<typeof import('./monaco-editor.tsx').default>>;

/** In characters. For longer texts a textarea's layout takes longer than loading Monaco, and blocks the page. */
const HEAVY = 200_000;

/** Kept after the first fetch, for all further editors. */
let fetched: MonacoComponent | null = null;

/** Touch screens keep the textarea, which works with their keyboards and selection handles. */
function staysTextarea(): boolean {
  return window.matchMedia('(hover: none) and (pointer: coarse)').matches;
}

/** The text box `Card JSON`: a textarea at once, replaced by Monaco as soon as the browser has time. */
export function JsonEditor(props: EditorProps) {
  const [Monaco, setMonaco] = useState<MonacoComponent | null>(() => fetched);
  const [isComing, setIsComing] = useState(() => !staysTextarea());
  const [isReady, setIsReady] = useState(false);
  const [isHeavy] = useState(props.value.length > HEAVY);
  const former = useRef<() => TextareaState | null>(() => null);
  const takeOver = useCallback(() => former.current(), []);
  const onReady = useCallback(() => setIsReady(true), []);

  useEffect(() => {
    if (!isComing || fetched !== null) return;
    let wanted = true;
    const load = () => {
      import('./monaco-editor.tsx').then(
        (module) => {
          fetched = module.default;
          if (wanted) setMonaco(() => module.default);
        },
        // The textarea does everything that's needed, so it stays if Monaco can't be fetched.
        () => wanted && setIsComing(false),
      );
    };
    const cancel = whenIdle(load);
    return () => {
      wanted = false;
      cancel();
    };
  }, [isComing]);

  const isOnlyRead = props.readOnly === true && Monaco !== null;
  const needsNoStandIn = isReady || (isComing && (isHeavy || isOnlyRead));
  return (
    <div className="json-editor" data-editor={isReady ? 'monaco' : 'textarea'}>
      {isComing && Monaco !== null && (
        <div className="json-editor-layer" data-waiting={!isReady}>
          <Monaco
            {...props}
            handle={isReady ? props.handle : undefined}
            isReady={isReady}
            takeOver={takeOver}
            onReady={onReady}
          />
        </div>
      )}
      {!needsNoStandIn && (
        <div className="json-editor-layer">
          <TextareaEditor
            {...props}
            onMount={(state) => {
              former.current = state;
            }}
          />
        </div>
      )}
    </div>
  );
}

/** After the first paint, and not while the browser is busy with it. */
function whenIdle(task: () => void): () => void {
  let cancelTask = () => {};
  const frame = requestAnimationFrame(() => {
    setTimeout(preloadMonaco, 0);
    if ('requestIdleCallback' in window) {
      const idle = window.requestIdleCallback(task, { timeout: 2000 });
      cancelTask = () => window.cancelIdleCallback(idle);
    } else {
      const timer = setTimeout(task, 50);
      cancelTask = () => clearTimeout(timer);
    }
  });
  return () => {
    cancelAnimationFrame(frame);
    cancelTask();
  };
}
