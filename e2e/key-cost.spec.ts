import type { Locator, Page } from 'playwright/test';
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

/** Makes React report how many components it draws, through the hook for its developer tools. */
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

/** Counts reads of positions, sizes and media, except Monaco's. Each of them may force a layout of the page. */
async function countReads(page: Page): Promise<void> {
  await page.addInitScript(() => {
    let reads = 0;
    const count = () => {
      if (new Error().stack?.includes('monaco-editor') !== true) reads += 1;
    };
    for (const name of ['getBoundingClientRect', 'getClientRects', 'scrollIntoView']) {
      const own = Object.getOwnPropertyDescriptor(Element.prototype, name)?.value;
      Object.defineProperty(Element.prototype, name, {
        value(...given: unknown[]) {
          count();
          return own.apply(this, given);
        },
      });
    }
    const sizes = [
      [Element.prototype, ['scrollHeight', 'scrollWidth', 'clientHeight', 'clientWidth']],
      [HTMLElement.prototype, ['offsetHeight', 'offsetWidth', 'offsetTop', 'offsetLeft']],
    ] as const;
    for (const [prototype, names] of sizes) {
      for (const name of names) {
        const own = Object.getOwnPropertyDescriptor(prototype, name)?.get;
        Object.defineProperty(prototype, name, {
          get() {
            count();
            return own?.call(this);
          },
        });
      }
    }
    const { matchMedia } = window;
    window.matchMedia = (query) => {
      count();
      return matchMedia.call(window, query);
    };
    Object.assign(window, {
      takeReads() {
        const taken = reads;
        reads = 0;
        return taken;
      },
    });
  });
}

function takeReads(page: Page): Promise<number> {
  return page.evaluate<number>('takeReads()');
}

function takeDrawn(page: Page): Promise<number> {
  return page.evaluate<number>('takeDrawn()');
}

test('a key in the JSON only redraws the component it’s in, and no toolbars or dialogs', async ({
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

/** Types into the open editor of "Starter". Returns how much is drawn and how often something is measured per key. */
async function costOfKeys(page: Page, component: Locator): Promise<{ drawn: number; reads: number }> {
  await page.keyboard.press('End');
  await page.keyboard.type('ab');
  await expect(component).toContainText('Starterab');
  await takeDrawn(page);
  await takeReads(page);
  // Quick enough that no pause, after which the selection is looked for, comes between two keys of a busy machine.
  await page.keyboard.type('c'.repeat(KEYS), { delay: 30 });
  await expect(component).toContainText(`Starterab${'c'.repeat(KEYS)}`);
  return { drawn: (await takeDrawn(page)) / KEYS, reads: (await takeReads(page)) / KEYS };
}

test('a key in place or in a property redraws no toolbar, other field or outline row, and only measures the selection’s frame and toolbar', async ({
  playground,
  page,
}) => {
  await countDrawings(page);
  await countReads(page);
  await playground.open();
  const cards = Array.from({ length: 12 }, (_, index) => ({ ...planCard, key: `plan-${index}` }));
  await playground.replaceCards(cards);
  await playground.editAs('Design');
  const badge = playground.component('/cards/5/components/0/componentRow/rowAsideContent/0');

  await test.step('in place', async () => {
    await badge.dblclick();
    await expect(page.getByRole('textbox', { name: 'Badge: edit in place' })).toBeFocused();
    const { drawn, reads } = await costOfKeys(page, badge);
    expect(drawn).toBeGreaterThan(0);
    expect(drawn).toBeLessThanOrEqual(budgets.counted['react-drawings-per-key-in-place'].atMost);
    expect(reads).toBeLessThanOrEqual(budgets.counted['measurements-per-key-in-place'].atMost);
    await page.keyboard.press('Escape');
  });

  await test.step('in the properties', async () => {
    await page.getByRole('region', { name: 'Properties' }).getByRole('textbox', { name: 'Label' }).click();
    const { drawn, reads } = await costOfKeys(page, badge);
    expect(drawn).toBeGreaterThan(0);
    expect(drawn).toBeLessThanOrEqual(budgets.counted['react-drawings-per-key-of-a-property'].atMost);
    expect(reads).toBeLessThanOrEqual(budgets.counted['measurements-per-key-of-a-property'].atMost);
  });
});
