import { createRoot } from 'react-dom/client';
import './styles/app.css';
import { View } from './app/view/view.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('embed.html has the root element.');
createRoot(root).render(<View />);
