import { accessScenarios } from './access.ts';
import { contractScenarios } from './contract.ts';
import { contractReadings } from './contract-readings.ts';
import { customerList } from './customer-list.ts';
import { customerScenarios } from './customers.ts';
import { hostileTexts } from './hostile-texts.ts';
import { httpProbes } from './http-probes.ts';
import { httpReadings } from './http-readings.ts';
import { identityScenarios } from './identities.ts';
import { loadScenario } from './load.ts';
import type { Scenario } from './scenario.ts';
import { timeScenarios } from './time.ts';

/**
 * Every scenario of the check-up, by group and number. To add one, add an entry to one of these lists and an
 * endpoint with its fault to `e2e/peers/checkup/fault-farm.ts`.
 */
export const SCENARIOS: readonly Scenario[] = [
  ...contractScenarios,
  ...contractReadings,
  ...customerScenarios,
  hostileTexts,
  customerList,
  ...accessScenarios,
  ...identityScenarios,
  ...timeScenarios,
  ...httpReadings,
  ...httpProbes,
  loadScenario,
].sort((a, b) => a.id.charCodeAt(0) - b.id.charCodeAt(0) || Number(a.id.slice(1)) - Number(b.id.slice(1)));
