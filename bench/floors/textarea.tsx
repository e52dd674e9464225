import { createRoot } from 'react-dom/client';
import '../../src/styles/app.css';
import { firstDraft } from '../../src/examples/first-draft.ts';
import { FloorPanel, useDrawn } from './floor-panel.tsx';

const { text } = firstDraft();

function Floor() {
  const [cards, show] = useDrawn(text);
  return (
    <div style={{ display: 'flex', height: '100dvh' }}>
      <textarea
        aria-label="Card JSON"
        style={{ flex: 1, fontFamily: 'JetBrains Mono Variable' }}
        defaultValue={text}
        onInput={(event) => show(event.currentTarget.value)}
      />
      <FloorPanel cards={cards} />
    </div>
  );
}

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<Floor />);
