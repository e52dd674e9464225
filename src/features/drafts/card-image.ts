import { getFontEmbedCSS, toBlob } from 'html-to-image';

/** Picture of an element as it stands on the page, at `scale` device pixels a CSS pixel. */
export async function elementImage(element: HTMLElement, scale: 1 | 2): Promise<Blob> {
  await document.fonts.ready;
  const blob = await toBlob(element, {
    pixelRatio: scale,
    fontEmbedCSS: await fontsOf(element),
  });
  if (blob === null) throw new Error('The browser could not draw the picture.');
  return blob;
}

let fonts: Promise<string> | null = null;

/** The page's fonts as a style sheet with the files inside: a picture cannot fetch any. */
function fontsOf(element: HTMLElement): Promise<string> {
  fonts ??= getFontEmbedCSS(element, { preferredFontFormat: 'woff2' });
  return fonts;
}
