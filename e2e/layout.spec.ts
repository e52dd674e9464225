import type { Page } from 'playwright/test';
import { everyComponent, textCard } from './cards.ts';
import { expect, test } from './fixture.ts';
import { answerCards } from './peers/behaviours.ts';

const SIZES = [
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
  { width: 2560, height: 1440 },
] as const;

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { scrollWidth, clientWidth } = await page.evaluate(() => ({
    scrollWidth: document.documentElement.scrollWidth,
    clientWidth: document.documentElement.clientWidth,
  }));
  expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
}

for (const viewport of SIZES) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`at ${viewport.width}×${viewport.height} in ${colorScheme} nothing runs off the side`, async ({
      anotherPerson,
      peers,
    }, testInfo) => {
      const narrow = viewport.width < 900;
      const peer = await peers.start(answerCards([everyComponent, textCard('notes', 'Likes pears')]));
      const visitor = await anotherPerson({ viewport, colorScheme, hasTouch: narrow });
      const { page, endpoint } = visitor;
      const look = async (view: string) => {
        await expectNoSidewaysScroll(page);
        const path = testInfo.outputPath(`${view}.png`);
        await page.screenshot({ path });
        await testInfo.attach(view, { path, contentType: 'image/png' });
      };
      await page.goto('/');
      await visitor.showPane('Preview');
      await expect(visitor.card('Subscription')).toBeVisible();
      await look('preview');
      await visitor.showPane('Edit');
      await expect(visitor.editorFrame).toBeVisible();
      await look('edit');
      await visitor.switchToEndpoint();
      await look('endpoint');
      await endpoint.fill({ url: peer.url, keys: 'everything notes gone' });
      await endpoint.load();
      await expect(endpoint.response).toBeVisible();
      await look('answer');
      await visitor.showPane('Preview');
      await expect(visitor.card('notes')).toContainText('Likes pears');
      await look('cards');
    });
  }
}
