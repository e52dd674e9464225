import * as monaco from 'monaco-editor/editor';
import workerUrl from 'monaco-editor/editor/editor.worker.js?worker&url';
import { useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import '../../src/styles/app.css';
import { firstDraft } from '../../src/examples/first-draft.ts';
import { trustedWorkerUrl } from '../../src/platform/trusted-worker-url.ts';
import { FloorPanel, useDrawn } from './floor-panel.tsx';

const { text } = firstDraft();

window.MonacoEnvironment = {
  getWorker: () => new Worker(trustedWorkerUrl(workerUrl), { type: 'module' }),
};

function Floor() {
  const box = useRef<HTMLDivElement>(null);
  const [cards, show] = useDrawn(text);
  const latest = useRef(show);
  latest.current = show;
  useEffect(() => {
    if (box.current === null) return;
    const editor = monaco.editor.create(box.current, {
      value: text,
      language: 'plaintext',
      automaticLayout: true,
      ariaLabel: 'Card JSON',
      fontFamily: '"JetBrains Mono Variable", ui-monospace, monospace',
      fontSize: 13,
      lineHeight: 20,
      minimap: { enabled: false },
    });
    editor.onDidChangeModelContent(() => flushSync(() => latest.current(editor.getValue())));
    return () => editor.dispose();
  }, []);
  return (
    <div style={{ display: 'flex', height: '100dvh' }}>
      <div ref={box} style={{ flex: 1, minWidth: 0 }} />
      <FloorPanel cards={cards} />
    </div>
  );
}

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<Floor />);
