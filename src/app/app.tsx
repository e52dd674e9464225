import { ServicesContext } from './playground-context.ts';
import type { Services } from './services.ts';
import { Shell } from './shell.tsx';

export function App({ services }: { services: Services }) {
  return (
    <ServicesContext value={services}>
      <Shell />
    </ServicesContext>
  );
}
