import { isSilent } from '../answers/asked.ts';
import { CannotRun } from '../asking/wire.ts';
import { failures, finding } from './judging.ts';
import type { Finding, Scenario } from './scenario.ts';

/** B12: every customer of a list. */
export const customerList: Scenario = {
  id: 'B12',
  title: 'Every customer of a list',
  why: 'A wrong value in one branch of an endpoint lived six weeks in production because only some customers reached it.',
  change: 'Look at the customers whose row failed: their data takes a different path through your code.',
  passed: 'Every customer of the list gets all cards.',
  needs: 'nothing',
  requests: ({ customers }) => customers.length,
  missing: ({ customers }) => (customers.length === 0 ? 'Add a list of customers to run this.' : null),
  async run(scene) {
    const { customers } = scene.setup;
    const findings = await Promise.all(
      customers.map(async (context, index): Promise<Finding[]> => {
        const label = `Customer ${index + 1} of ${customers.length}`;
        const asked = await scene.ask({ label, context }).catch((error: unknown) => {
          if (error instanceof CannotRun) return error;
          throw error;
        });
        if (asked instanceof CannotRun) {
          scene.row(context, null, 'not-run');
          return [finding('not-run', `${label}: ${asked.message}`, [])];
        }
        const found = failures(scene, label, asked, 'error');
        const own = asked.keys.filter((key) => asked.verdict.cards.get(key)?.kind === 'failed');
        const missed = own
          .filter((key) => !scene.ground.usableKeys.includes(key))
          .map((key) => finding('error', `${label} fails as A1 does`, [asked], key));
        const failed = isSilent(asked) || found.length > 0 || missed.length > 0;
        scene.row(context, asked, failed ? 'error' : 'passed');
        return [...found, ...missed];
      }),
    );
    return findings.flat();
  },
};
