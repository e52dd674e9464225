const MEDIA_TYPES: Record<string, string> = { json: 'application/json', png: 'image/png' };

/** Downloads a file. */
export function saveFile(name: string, content: string | Blob): void {
  const type = MEDIA_TYPES[name.split('.').at(-1) ?? ''] ?? 'text/plain';
  const blob = typeof content === 'string' ? new Blob([content], { type: `${type};charset=utf-8` }) : content;
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // By the next turn, the download has its own reference.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}
