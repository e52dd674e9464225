import { checkDocument } from './cards/check.ts';

addEventListener('message', (event: MessageEvent<unknown>) => {
  if (typeof event.data !== 'string') return;
  const { problems, problemCount, errorCount } = checkDocument(event.data);
  postMessage({ problems, problemCount, errorCount });
});
