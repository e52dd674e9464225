import { expect, type Page } from 'playwright/test';
import { objectionsInBothThemes } from '../axe.ts';
import { faintMarks } from './faint-marks.ts';
import { smallFields } from './small-fields.ts';

const MODES = [
  { name: 'light', colorScheme: 'light', forcedColors: 'none' },
  { name: 'dark', colorScheme: 'dark', forcedColors: 'none' },
  { name: 'forced colours', colorScheme: 'light', forcedColors: 'active' },
] as const;

/**
 * Everything that axe and `faintMarks` find wrong with what is shown, in light, dark and forced colours. On a touch
 * screen, also what `smallFields` finds.
 */
export async function lookOver(page: Page, within: string): Promise<string[]> {
  const found = await objectionsInBothThemes(page, within);
  const isTouched = await page.evaluate(() => matchMedia('(pointer: coarse)').matches);
  if (isTouched) found.push(...(await page.evaluate(smallFields)).map((field) => `below 16 px: ${field}`));
  // An element focused by a script only shows its focus after a key press.
  await page.keyboard.press('F9');
  for (const { name, ...media } of MODES) {
    await page.emulateMedia(media);
    await expect(page.locator('html')).toHaveAttribute('data-theme', media.colorScheme);
    found.push(...(await page.evaluate(faintMarks, within)).map((line) => `${name}: ${line}`));
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  return found;
}
