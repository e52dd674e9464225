import { readFileSync } from 'node:fs';
import { accountDetails } from '../src/examples/cards/account-details.ts';
import type { ExampleCard } from '../src/examples/cards/example-card.ts';
import { lastOrder } from '../src/examples/cards/last-order.ts';
import { latestInvoice } from '../src/examples/cards/latest-invoice.ts';
import { noData } from '../src/examples/cards/no-data.ts';
import { subscriptionStatus } from '../src/examples/cards/subscription-status.ts';
import { usage } from '../src/examples/cards/usage.ts';
import { workflowButton } from '../src/examples/cards/workflow-button.ts';
import { type By, DesignerHands } from './designer-hands.ts';
import { expect, test } from './fixture.ts';
import type { Playground } from './playground.ts';

const ALL = [
  noData,
  subscriptionStatus,
  workflowButton,
  usage,
  lastOrder,
  latestInvoice,
  accountDetails,
] as const;
const SOME = [noData, subscriptionStatus, workflowButton] as const;

/** The columns of README.md's table. */
const COLUMNS: readonly By[] = ['mouse', 'keyboard', 'touch'];

/** How many actions a card takes according to README.md. */
function actionsToldOf({ title }: ExampleCard, by: By): number {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const row = readme.split('\n').find((line) => line.startsWith(`| ${title} `)) ?? '';
  return Number(row.split('|')[2 + COLUMNS.indexOf(by)]);
}

/** Rebuilds each example in its own empty draft, with as many actions as README.md says. */
async function rebuild(playground: Playground, by: By, examples: readonly ExampleCard[]): Promise<void> {
  const hands = new DesignerHands(playground, by);
  await playground.editAs('Design');
  const counted: [title: string, actions: number][] = [];
  for (const example of examples) {
    await test.step(example.title, async () => {
      await playground.command('New draft');
      await playground.showPane('Edit');
      await playground.editAs('Design');
      await hands.build(example);
      await playground.showPane('Edit');
      await playground.editAs('JSON');
      expect(JSON.parse(await playground.editor.inputValue())).toEqual({ cards: [example.card] });
      await expect(playground.problems).toHaveCount(0);
      counted.push([example.title, hands.actions]);
    });
  }
  expect(counted).toEqual(examples.map((example) => [example.title, actionsToldOf(example, by)]));
}

test.describe('without touching the JSON', () => {
  // With touch, the text box is used instead of Monaco.
  test.use({ hasTouch: true });
  test.setTimeout(240_000);

  test('seven of the example cards are rebuilt from an empty draft by mouse', async ({ playground }) => {
    await playground.openTextBox();
    await rebuild(playground, 'mouse', ALL);
  });

  test('three of the example cards are rebuilt from an empty draft by keyboard alone', async ({
    playground,
  }) => {
    await playground.openTextBox();
    await rebuild(playground, 'keyboard', SOME);
  });

  test.describe('on a phone', () => {
    test.use({ viewport: { width: 360, height: 740 }, isMobile: true });

    test('three of the example cards are rebuilt from an empty draft by touch', async ({ playground }) => {
      await playground.page.goto('/');
      await expect(playground.editor).toBeVisible();
      await rebuild(playground, 'touch', SOME);
    });
  });
});
