import type { Page } from 'playwright/test';
import budgets from '../bench/budgets.json' with { type: 'json' };
import { planCard } from './cards.ts';
import { expect, test } from './fixture.ts';

const KEYS = 10;

interface Fiber {
  type: unknown;
  flags: number;
  child: Fiber | null;
  sibling: Fiber | null;
  alternate: Fiber | null;
  memoizedProps: unknown;
  memoizedState: unknown;
}

/** Has React say how many components it draws, as it says it to its developer tools. */
async function countDrawings(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const PERFORMED_WORK = 1;
    let drawn = 0;
    const count = (first: Fiber | null): void => {
      for (let fiber = first; fiber !== null; fiber = fiber.sibling) {
        const { alternate } = fiber;
        const isNew = alternate?.memoizedProps !== fiber.memoizedProps;
        const isChanged = isNew || alternate?.memoizedState !== fiber.memoizedState;
        const isComponent = fiber.type !== null && typeof fiber.type !== 'string';
        if (isComponent && (fiber.flags & PERFORMED_WORK) !== 0 && isChanged) drawn += 1;
        if (alternate === null || alternate.child !== fiber.child) count(fiber.child);
      }
    };
    Object.assign(window, {
      __REACT_DEVTOOLS_GLOBAL_HOOK__: {
        supportsFiber: true,
        inject: () => 1,
        onCommitFiberRoot: (_renderer: number, root: { current: Fiber }) => count(root.current),
        onCommitFiberUnmount() {},
        onPostCommitFiberRoot() {},
      },
      takeDrawn() {
        const taken = drawn;
        drawn = 0;
        return taken;
      },
    });
  });
}

function takeDrawn(page: Page): Promise<number> {
  return page.evaluate<number>('takeDrawn()');
}

test('a key in the JSON has the component drawn again that it is in, and neither toolbars nor dialogs', async ({
  playground,
  page,
}) => {
  await countDrawings(page);
  await playground.open();
  await playground.replaceCards([planCard]);
  await expect(playground.problems).toHaveCount(0);
  await playground.find('Starter');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('ab');
  await expect(playground.preview).toContainText('Starterab');
  await takeDrawn(page);
  await page.keyboard.type('c'.repeat(KEYS), { delay: 100 });
  await expect(playground.preview).toContainText(`Starterab${'c'.repeat(KEYS)}`);
  const perKey = (await takeDrawn(page)) / KEYS;
  expect(perKey).toBeGreaterThan(0);
  expect(perKey).toBeLessThanOrEqual(budgets.counted['react-drawings-per-key'].atMost);
});
