import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import { chromium } from 'playwright';
import { PNG } from 'pngjs';
import { createServer } from 'vite';
import { BARE_WINDOW } from './browser-arguments.mjs';
import { AGES, ageOf, OURS } from './compare-looks/ages.mjs';
import { COMPARISONS } from './compare-looks/comparisons.mjs';
import { reasonFor, unusedReasons } from './compare-looks/deliberate.mjs';
import { deltaE, hex, Image } from './compare-looks/image.mjs';
import { findBrowser } from './find-browser.mjs';

/**
 * Draws what Plain's pictures show, compares it with them, and prints named measures of both. Fails if a measure is
 * off by more than a pixel (which a scaled picture rounds by 0.05) or by a barely visible difference in colour,
 * unless it's on the list of deliberate differences. Also fails if an entry of that list is unused.
 */
const MAX_PX = 1;
const MAX_DELTA_E = 2;
const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const OUTPUT = join(ROOT, 'test-results', 'compare-looks');
const PORT = 5221;
const SCALE = 2;
const REFERENCES = join(ROOT, 'scripts/compare-looks/references');

function referenceOf({ reference, crop, scale = SCALE }) {
  const image = Image.decode(readFileSync(join(REFERENCES, `${reference}.png`)), scale);
  return crop === undefined ? image : image.crop(...crop);
}

async function draw(page, base, { reference, part: partName, nth, scale = SCALE }) {
  const name = [reference, partName].filter(Boolean).join('-');
  await page.goto(`${base}/scripts/compare-looks/page.html?case=${name}`);
  const article = page.locator('article');
  await article.waitFor();
  await page.evaluate(() => document.fonts.ready);
  const run = page.locator('.card-workflow');
  if ((await run.count()) > 0) {
    await run.click();
    await page.locator('[data-run="succeeded"]').waitFor();
    await page.mouse.move(0, 0);
    await page.evaluate(() => document.activeElement?.blur());
  }
  const image = Image.decode(await article.screenshot({ animations: 'disabled' }), scale);
  if (nth === undefined) return image;
  const outer = await article.boundingBox();
  const part = page.locator(`[data-path="/components/${nth}"]`);
  // A badge or button sits inside the line that it fills.
  const inLine = (await part.getAttribute('class')).endsWith('-line');
  const only = inLine ? part.locator(':scope > *').first() : part;
  const box = await only.boundingBox();
  const [x, y] = [box.x - outer.x, box.y - outer.y];
  // Crop closely, so that no neighbouring component is measured too.
  return image.crop(x - 4, y - 1, x + box.width + 4, y + box.height + 1);
}

function padded(image, width, height) {
  const png = new PNG({ width, height });
  png.data.fill(255);
  for (let y = 0; y < image.height; y++) {
    for (let x = 0; x < image.width; x++) png.data.set([...image.pixel(x, y), 255], (y * width + x) * 4);
  }
  return png;
}

function writeSideBySide(name, reference, ours) {
  const width = Math.max(reference.width, ours.width);
  const height = Math.max(reference.height, ours.height);
  const [left, right] = [padded(reference, width, height), padded(ours, width, height)];
  const difference = new PNG({ width, height });
  pixelmatch(left.data, right.data, difference.data, width, height, { threshold: 0.15 });
  const gap = 8 * SCALE;
  const sheet = new PNG({ width: 3 * width + 2 * gap, height });
  sheet.data.fill(200);
  [left, right, difference].forEach((png, index) => {
    PNG.bitblt(png, sheet, 0, 0, width, height, index * (width + gap), 0);
  });
  writeFileSync(join(OUTPUT, `${name}.png`), PNG.sync.write(sheet));
}

function compare(name, theirs, ours) {
  if (Array.isArray(theirs)) {
    const off = deltaE(theirs, ours);
    return {
      name,
      theirs: hex(theirs),
      ours: hex(ours),
      by: off,
      off: `ΔE ${off.toFixed(1)}`,
      passes: off <= MAX_DELTA_E,
    };
  }
  const off = ours - theirs;
  const sign = off > 0 ? '+' : '';
  return {
    name,
    theirs: theirs.toFixed(1),
    ours: ours.toFixed(1),
    by: Math.abs(off),
    off: `${sign}${off.toFixed(1)} px`,
    passes: Math.abs(off) <= MAX_PX + 0.05,
  };
}

const server = await createServer({
  root: ROOT,
  logLevel: 'error',
  server: { port: PORT, host: '127.0.0.1', hmr: false },
});
await server.listen();
// The server may use another port if the requested one is taken.
const [address] = server.resolvedUrls.local;
const base = address.replace(/\/$/, '');
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: [
    '--no-sandbox',
    '--disable-background-networking',
    '--no-first-run',
    '--font-render-hinting=none',
    BARE_WINDOW,
  ],
});
mkdirSync(OUTPUT, { recursive: true });
let [measured, deliberate, failed] = [0, 0, 0];
/** One page per scale, so that our picture has as many pixels as theirs. */
const pages = new Map();
async function pageOf(scale = SCALE) {
  if (!pages.has(scale)) {
    const page = await browser.newPage({ viewport: { width: 360, height: 900 }, deviceScaleFactor: scale });
    page.on('pageerror', (error) => console.error(String(error)));
    pages.set(scale, page);
  }
  return pages.get(scale);
}
console.log('Ages of the pictures:');
for (const [name, { what, references }] of Object.entries(AGES)) {
  console.log(`  ${name}${name === OURS ? ' (ours)' : ''}: ${what}\n    ${references.join(', ')}`);
}
try {
  for (const comparison of COMPARISONS) {
    const { part, name } = comparison;
    const title = [comparison.reference, part, name].filter(Boolean).join(' ');
    const reference = referenceOf(comparison);
    const ours = await draw(await pageOf(comparison.scale), base, comparison);
    writeSideBySide(title.replaceAll(' ', '-'), reference, ours);
    console.log(`\n${title} (${ageOf(comparison.reference)})`);
    const measures = comparison.measure(ours);
    for (const [name, theirs] of Object.entries(comparison.measure(reference))) {
      const result = compare(name, theirs, measures[name]);
      const reason = result.passes ? null : reasonFor(comparison.reference, name, result.by);
      measured += 1;
      if (reason !== null) deliberate++;
      else if (!result.passes) failed++;
      const verdict = result.passes ? 'ok  ' : reason === null ? 'FAIL' : 'meant';
      console.log(
        `  ${verdict.padEnd(5)} ${name.padEnd(40)} ${result.theirs.padStart(8)} → ${result.ours.padStart(8)}  ${result.off}${reason === null ? '' : `  (${reason})`}`,
      );
    }
  }
} finally {
  await browser.close();
  await server.close();
}
for (const file of readdirSync(REFERENCES)) {
  if (COMPARISONS.some(({ reference }) => file === `${reference}.png`)) continue;
  failed += 1;
  console.log(`  FAIL  Nothing of ${file} is measured`);
}
for (const { reference, age, measures } of unusedReasons()) {
  failed += 1;
  console.log(`  FAIL  No measure needs the exception for ${reference ?? age}: ${measures.join(', ')}`);
}
console.log(`\n${measured} measures: ${failed} off, ${deliberate} different on purpose. Pictures: ${OUTPUT}`);
process.exitCode = failed === 0 ? 0 : 1;
