import { type ComponentProps, type ComponentType, useEffect, useRef, useState } from 'react';
import type { EditorProps } from './editor-contract.ts';
import { TextareaEditor, type TextareaState } from './textarea-editor.tsx';
import './editor.css';

type MonacoComponent = ComponentType<ComponentProps<typeof import('./monaco-editor.tsx').default>>;

/**
 * The text box `Card JSON`: a textarea at once, Monaco in its place as soon as the browser has time. A
 * touch screen keeps the textarea, which its keyboard and its selection handles know.
 */
export function JsonEditor(props: EditorProps) {
  const [Monaco, setMonaco] = useState<MonacoComponent | null>(null);
  const [isReady, setIsReady] = useState(false);
  const former = useRef<() => TextareaState | null>(() => null);

  useEffect(() => {
    if (window.matchMedia('(hover: none) and (pointer: coarse)').matches) return;
    let wanted = true;
    const load = () => {
      import('./monaco-editor.tsx').then(
        (module) => {
          if (wanted) setMonaco(() => module.default);
        },
        // The textarea does everything that is needed; it stays when Monaco cannot be fetched.
        () => undefined,
      );
    };
    const cancel = whenIdle(load);
    return () => {
      wanted = false;
      cancel();
    };
  }, []);

  return (
    <div className="json-editor" data-editor={isReady ? 'monaco' : 'textarea'}>
      {Monaco !== null && (
        <div className="json-editor-layer" data-waiting={!isReady}>
          <Monaco
            {...props}
            handle={isReady ? props.handle : undefined}
            takeOver={() => former.current()}
            onReady={() => setIsReady(true)}
          />
        </div>
      )}
      {!isReady && (
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
