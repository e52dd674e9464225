import { toBlob } from 'html-to-image';

/** Picture of an element as it stands on the page, at `scale` device pixels a CSS pixel. */
export async function elementImage(element: HTMLElement, scale: 1 | 2): Promise<Blob> {
  await document.fonts.ready;
  const blob = await toBlob(element, { pixelRatio: scale, fontEmbedCSS: await embeddedFonts(element) });
  if (blob === null) throw new Error('The browser could not draw the picture.');
  return blob;
}

/**
 * The fonts that the element is set in, as a style sheet with the files inside: a picture can fetch none.
 * The library's own collector resolves addresses through a `base` element, which the content security
 * policy refuses.
 */
async function embeddedFonts(element: HTMLElement): Promise<string> {
  const families = getComputedStyle(element).fontFamily;
  const italic = element.querySelector('em') !== null;
  const rules = [...document.styleSheets].flatMap((sheet) =>
    fontFaces(sheet.cssRules)
      .filter((rule) => families.includes(rule.style.getPropertyValue('font-family').replaceAll('"', '')))
      .filter((rule) => italic || rule.style.getPropertyValue('font-style') !== 'italic')
      .map((rule) => ({ rule, base: sheet.href ?? location.href })),
  );
  return (await Promise.all(rules.map(({ rule, base }) => withFile(rule, base)))).join('\n');
}

function fontFaces(rules: CSSRuleList): CSSFontFaceRule[] {
  return [...rules].flatMap((rule) => {
    if (rule instanceof CSSFontFaceRule) return [rule];
    return rule instanceof CSSGroupingRule ? fontFaces(rule.cssRules) : [];
  });
}

async function withFile(rule: CSSFontFaceRule, base: string): Promise<string> {
  const url = /url\(\s*["']?([^"')]+)/.exec(rule.style.getPropertyValue('src'))?.[1];
  if (url === undefined) return '';
  const { href } = new URL(url, base);
  let file = files.get(href);
  if (file === undefined) {
    file = dataUrl(href);
    files.set(href, file);
  }
  const { style } = rule;
  const kept = ['font-family', 'font-style', 'font-weight', 'unicode-range']
    .map((name) => [name, style.getPropertyValue(name)] as const)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}:${value};`);
  return `@font-face{${kept.join('')}src:url(${await file}) format("woff2");}`;
}

const files = new Map<string, Promise<string>>();

async function dataUrl(address: string): Promise<string> {
  const blob = await (await fetch(address)).blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result)));
    reader.addEventListener('error', () => reject(reader.error));
    reader.readAsDataURL(blob);
  });
}
