export interface Release {
  title: string;
  lines: readonly string[];
}

/**
 * The changelog's releases: its `##` headings with the points below them, each of which may span several lines. The
 * points are plain text: names of buttons, which the file has in italics, are in quotation marks.
 */
export function releasesOf(markdown: string): Release[] {
  return markdown
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [title = '', ...rest] = part.split('\n');
      const points = rest.join('\n').split(/^- /m).slice(1);
      return { title: title.trim(), lines: points.map(plain) };
    });
}

function plain(point: string): string {
  return point
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/(^|[\s(])_([^_]+)_/g, '$1“$2”')
    .replaceAll(/[`*]/g, '')
    .replaceAll(/(\w)'(\w)/g, '$1’$2')
    .trim();
}
