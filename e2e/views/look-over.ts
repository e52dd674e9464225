import { expect, type Page } from 'playwright/test';
import { objectionsInBothThemes } from '../axe.ts';
import { faintMarks } from './faint-marks.ts';
import { fillsOf, lostFills, lostWords } from './forced-marks.ts';
import { seeing } from './seeing.ts';
import { smallFields } from './small-fields.ts';

const MODES = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced colours': { colorScheme: 'light', forcedColors: 'active' },
} as const;

async function eyesIn(page: Page, mode: keyof typeof MODES) {
  await page.emulateMedia(MODES[mode]);
  await expect(page.locator('html')).toHaveAttribute('data-theme', MODES[mode].colorScheme);
  return page.evaluateHandle(seeing);
}

/** What can be seen in the light theme, but not in forced colours, which stay on. */
export async function lostInForcedColours(page: Page, within: string): Promise<string[]> {
  const inLight = await eyesIn(page, 'light');
  const fills = await page.evaluateHandle(fillsOf, [inLight, within] as const);
  const inForced = await eyesIn(page, 'forced colours');
  return [
    ...(await page.evaluate(lostFills, [inForced, fills] as const)),
    ...(await page.evaluate(lostWords, [inForced, within] as const)),
  ];
}

/**
 * Everything that axe and `faintMarks` find wrong with what is shown, in light, dark and forced colours, and what
 * forced colours take away. On a touch screen, also what `smallFields` finds.
 */
export async function lookOver(page: Page, within: string): Promise<string[]> {
  const found = await objectionsInBothThemes(page, within);
  const isTouched = await page.evaluate(() => matchMedia('(pointer: coarse)').matches);
  if (isTouched) found.push(...(await page.evaluate(smallFields)).map((field) => `below 16 px: ${field}`));
  // An element focused by a script only shows its focus after a key press.
  await page.keyboard.press('F9');
  found.push(...(await lostInForcedColours(page, within)).map((line) => `forced colours: ${line}`));
  for (const mode of ['light', 'dark', 'forced colours'] as const) {
    const eyes = await eyesIn(page, mode);
    const lines = await page.evaluate(faintMarks, [eyes, within] as const);
    found.push(...lines.map((line) => `${mode}: ${line}`));
  }
  await page.emulateMedia(MODES.light);
  return found;
}
