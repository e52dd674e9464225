/** Rejects where the clipboard is refused or missing, so that nobody is told "Copied" who has nothing. */
export async function writeClipboard(text: string): Promise<void> {
  // Missing on pages that are not served securely, whatever the types say.
  if (!('clipboard' in navigator)) throw new Error('This browser keeps the clipboard from the page.');
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
