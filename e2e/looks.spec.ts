import type { Page } from 'playwright/test';
import { array, looseObject, object } from 'zod/mini';
import { expect, test } from './fixture.ts';

/**
 * Pictures of what is drawn, kept in e2e/looks. A part that moves by one pixel changes hundreds of pixels. A machine
 * with other system fonts changes none, since everything here uses the app's own fonts.
 */
const PICTURE = { animations: 'disabled', caret: 'hide', maxDiffPixels: 40 } as const;

const THEMES = ['light', 'dark'] as const;
/** With the text box instead of Monaco, since these are pictures of cards. Tall enough to show all of them. */
const TALL = { viewport: { width: 1440, height: 4600 }, hasTouch: true, isMobile: true };

const answer = object({ cards: array(looseObject({})) });

/** The example cards as they're served. How an emoji looks depends on the machine's own fonts. */
async function exampleCards(page: Page): Promise<string> {
  const response = await page.request.post('/api/example-cards', { data: {} });
  const { cards } = answer.parse(await response.json());
  return JSON.stringify({ cards }).replaceAll(/\p{Extended_Pictographic}\uFE0F?/gu, '');
}

const badges = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    componentBadge: { badgeLabel: `Badge ${index}`, badgeColor: index % 2 === 0 ? 'GREEN' : 'RED' },
  }));
const row = (rowMainContent: readonly unknown[], rowAsideContent: readonly unknown[]) => ({
  componentRow: { rowMainContent, rowAsideContent },
});
const text = (words: string) => ({ componentText: { text: words } });

/** Content that no designer planned for. */
const awkward = JSON.stringify({
  cards: [
    {
      key: 'a-key-that-is-as-long-as-it-may-be-'.repeat(4),
      components: [
        text('Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz'.repeat(3)),
        row([text('Twenty badges')], badges(20)),
        row([text('y'.repeat(120))], [text('z'.repeat(120))]),
        { componentBadge: { badgeLabel: 'A label that goes on and on '.repeat(5).trim() } },
        { componentBadge: { badgeLabel: '' } },
        text(''),
        { componentContainer: { containerContent: [text('w'.repeat(90)), row([text('')], badges(3))] } },
        {
          componentLinkButton: {
            linkButtonLabel: 'A button of many words '.repeat(4).trim(),
            linkButtonUrl: 'https://grocery.example',
          },
        },
        text('One\n\nThree'),
      ],
    },
  ],
});

test.describe('cards', () => {
  test.use({ ...TALL, contextOptions: { reducedMotion: 'reduce' } });

  for (const [name, json] of [
    ['examples', exampleCards],
    ['awkward', () => awkward],
  ] as const) {
    test(`the ${name} look as before, light and dark`, async ({ playground, page }) => {
      await page.goto('/');
      await playground.editor.fill(await json(page));
      const cards = page.getByRole('group', { name: 'Cards', exact: true });
      await expect(cards.getByRole('article').first()).toBeVisible();
      await playground.editor.blur();
      for (const colorScheme of THEMES) {
        await page.emulateMedia({ colorScheme });
        await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
        await expect(cards).toHaveScreenshot(`${name}-${colorScheme}.png`, PICTURE);
      }
    });
  }
});

for (const viewport of [
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
  { width: 2560, height: 1440 },
]) {
  const size = `${viewport.width}×${viewport.height}`;
  const narrow = viewport.width < 900;

  test.describe(size, () => {
    test.use({
      viewport,
      hasTouch: narrow,
      isMobile: narrow,
      contextOptions: { reducedMotion: 'reduce' },
    });

    test(`at ${size} draft and endpoint look as before, light and dark`, async ({ playground, page }) => {
      const look = async (view: string) => {
        for (const colorScheme of THEMES) {
          await page.emulateMedia({ colorScheme });
          await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
          await expect(page).toHaveScreenshot(`${view}-${viewport.width}-${colorScheme}.png`, {
            ...PICTURE,
            // Each editor is drawn by Monaco, or by the browser itself.
            mask: [page.locator('[data-editor]')],
            maskColor: '#808080',
          });
        }
      };
      await page.goto('/');
      await expect(page.locator('[data-editor]')).toHaveAttribute(
        'data-editor',
        narrow ? 'textarea' : 'monaco',
        {
          timeout: 15_000,
        },
      );
      await expect(page.getByRole('toolbar', { name: 'Insert' })).toBeVisible();
      await expect(page.getByText('Saved', { exact: true })).toBeAttached();
      await look('draft');
      await playground.showPane('Preview');
      await expect(playground.card('Usage')).toBeVisible();
      await playground.showPane('Edit');
      await playground.switchToEndpoint();
      await expect(page.getByText('No cards loaded', { exact: true })).toBeVisible();
      await look('endpoint');
    });
  });
}
