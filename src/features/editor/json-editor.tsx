import { type ComponentProps, type ComponentType, useCallback, useEffect, useRef, useState } from 'react';
import type { EditorProps } from './editor-contract.ts';
import { preloadMonaco } from './preload-monaco.ts';
import { TextareaEditor, type TextareaState } from './textarea-editor.tsx';
import './editor.css';

type MonacoComponent = ComponentType<ComponentProps<typeof import('./monaco-editor.tsx').default>>;

/** Laying out a longer text takes a textarea longer than Monaco takes to come, and the page stands still meanwhile. */
const HEAVY = 200_000;

/** Once fetched it is there for every further editor. */
let fetched: MonacoComponent | null = null;

/** A touch screen keeps the textarea, which its keyboard and its selection handles know. */
function staysTextarea(): boolean {
  return window.matchMedia('(hover: none) and (pointer: coarse)').matches;
}

/** The text box `Card JSON`: a textarea at once, Monaco in its place as soon as the browser has time. */
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
        // The textarea does everything that is needed; it stays when Monaco cannot be fetched.
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
