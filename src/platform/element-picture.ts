const SVG = 'http://www.w3.org/2000/svg';
/** Browsers' limits for a canvas: pixels per side, and in total. */
const MAX_SIDE = 16_000;
const MAX_PIXELS = 120_000_000;

/**
 * A PNG of a part of the page at `scale` device pixels per CSS pixel, or as many as a canvas can hold. The
 * browser renders a copy of the part's markup with the page's own style sheets, which takes no longer than
 * rendering it on the page. Rejects if the browser doesn't give out the picture.
 */
export async function elementPicture(element: HTMLElement, scale: number): Promise<Blob> {
  const [width, height] = [element.scrollWidth, element.scrollHeight];
  const fonts = await embeddedFonts(element);
  const image = new Image();
  image.src = svgAddress(element, width, height, `${fonts}\n${pageStyles()}`);
  await image.decode();
  const fit = Math.min(scale, MAX_SIDE / Math.max(width, height), Math.sqrt(MAX_PIXELS / (width * height)));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * fit);
  canvas.height = Math.round(height * fit);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('There is no picture.')) : resolve(blob)));
  });
}

function svgAddress(element: HTMLElement, width: number, height: number, styles: string): string {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('width', `${width}`);
  svg.setAttribute('height', `${height}`);
  const { theme } = document.documentElement.dataset;
  if (theme !== undefined) svg.setAttribute('data-theme', theme);
  const style = document.createElementNS(SVG, 'style');
  style.textContent = styles;
  const frame = document.createElementNS(SVG, 'foreignObject');
  frame.setAttribute('width', '100%');
  frame.setAttribute('height', '100%');
  const body = document.createElement('body');
  body.style.background = backgroundOf(element);
  const copy = element.cloneNode(true);
  if (copy instanceof HTMLElement) {
    copy.style.width = `${width}px`;
    copy.style.maxWidth = 'none';
  }
  body.append(copy);
  frame.append(body);
  svg.append(style, frame);
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`;
}

function backgroundOf(element: Element | null): string {
  if (element === null) return 'Canvas';
  const { backgroundColor } = getComputedStyle(element);
  return /^(transparent|rgba\(.*, 0\))$/.test(backgroundColor)
    ? backgroundOf(element.parentElement)
    : backgroundColor;
}

function allRules(): CSSRule[] {
  return [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
}

function pageStyles(): string {
  return allRules()
    .filter((rule) => !(rule instanceof CSSFontFaceRule))
    .map((rule) => rule.cssText)
    .join('\n');
}

/** The `@font-face` rules that the element uses, with their files inlined: an SVG picture can't fetch any. */
async function embeddedFonts(element: HTMLElement): Promise<string> {
  await document.fonts.ready;
  const unquoted = (family: string) => family.trim().replace(/^["']|["']$/g, '');
  const families = getComputedStyle(element).fontFamily.split(',').map(unquoted);
  const loaded = new Set(
    [...document.fonts]
      .filter((face) => face.status === 'loaded' && families.includes(unquoted(face.family)))
      .map((face) => `${unquoted(face.family)} ${face.style}`),
  );
  const rules = allRules().filter(
    (rule): rule is CSSFontFaceRule =>
      rule instanceof CSSFontFaceRule &&
      loaded.has(
        `${unquoted(rule.style.getPropertyValue('font-family'))} ${rule.style.getPropertyValue('font-style') || 'normal'}`,
      ),
  );
  return (await Promise.all(rules.map(withFile))).join('\n');
}

async function withFile(rule: CSSFontFaceRule): Promise<string> {
  const address = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue('src'))?.[1];
  if (address === undefined) return rule.cssText;
  const response = await fetch(new URL(address, rule.parentStyleSheet?.href ?? location.href));
  return rule.cssText.replace(address, await dataAddress(await response.blob()));
}

function dataAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new Error('The font can’t be read.'));
    reader.readAsDataURL(blob);
  });
}
