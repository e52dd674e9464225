import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { ROOT } from './ensure-installed.mjs';

const README = join(ROOT, 'README.md');
const GAP_PX = 24;
const MARKED = /(<!-- browsers: [^>]*-->\n)[\s\S]*?(\n<!-- \/browsers -->)/;

/** Puts pictures of the same size next to each other. */
export function sideBySide(pictures) {
  const width = pictures.reduce((sum, picture) => sum + picture.width + GAP_PX, -GAP_PX);
  const height = Math.max(...pictures.map((picture) => picture.height));
  const joined = new PNG({ width, height });
  joined.data.fill(255);
  let left = 0;
  for (const picture of pictures) {
    PNG.bitblt(picture, joined, 0, 0, picture.width, picture.height, left, 0);
    left += picture.width + GAP_PX;
  }
  return joined;
}

/** Writes the table into README.md, and combines the run's pictures into one picture in docs/. */
export function keepResults(table, folder, names) {
  const readme = readFileSync(README, 'utf8');
  writeFileSync(
    README,
    readme.replace(MARKED, (_, before, after) => `${before}\n${table}\n${after}`),
  );
  const pictures = names.map((name) => PNG.sync.read(readFileSync(join(folder, `${name}.png`))));
  writeFileSync(join(ROOT, 'docs/browsers.png'), PNG.sync.write(sideBySide(pictures), { deflateLevel: 9 }));
}
