/** Rejects if the clipboard is blocked or missing, so that "Copied" is never shown when nothing was copied. */
export async function writeClipboard(text: string): Promise<void> {
  // Missing on pages that aren't served securely, even though the types say otherwise.
  if (!('clipboard' in navigator)) throw new Error('This browser doesn’t allow access to the clipboard.');
  await navigator.clipboard.writeText(text);
}

/** Rejects if the clipboard is blocked, or missing as in older versions of Firefox. */
export async function readClipboard(): Promise<string> {
  return navigator.clipboard.readText();
}

export async function copyText(text: string): Promise<boolean> {
  try {
    await writeClipboard(text);
    return true;
  } catch {
    return false;
  }
}

/** Copies a picture. It's passed as a promise, so that the browser still counts the click once the picture is ready. */
export async function copyImage(picture: Promise<Blob>): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    return true;
  } catch {
    return false;
  }
}
