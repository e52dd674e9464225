/** Rejects if the clipboard is refused or missing, so that nobody reads "Copied" and has nothing. */
export async function writeClipboard(text: string): Promise<void> {
  // Missing on pages that are not served securely, whatever the types say.
  if (!('clipboard' in navigator)) throw new Error('This browser doesn’t allow access to the clipboard.');
  await navigator.clipboard.writeText(text);
}

export async function copyText(text: string): Promise<boolean> {
  try {
    await writeClipboard(text);
    return true;
  } catch {
    return false;
  }
}

/** The picture on the clipboard; it is handed over as a promise, so that the click still counts when it is done. */
export async function copyImage(picture: Promise<Blob>): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    return true;
  } catch {
    return false;
  }
}
