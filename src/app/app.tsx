import { ServicesContext } from './services/playground-context.ts';
import type { Services } from './services/services.ts';
import { Shell } from './shell.tsx';

export function App({ services }: { services: Services }) {
  return (
    <ServicesContext value={services}>
      <Shell />
    </ServicesContext>
  );
}
