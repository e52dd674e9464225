import { expect, test } from 'vitest';
import { writeLink } from './link-forms.ts';

test('the embed code is an iframe and a script that makes the right iframe as tall as its cards', () => {
  const written = writeLink('embed', 'https://cards.example/', 'c1.abc', 'Plan "A" <b>');
  expect(written).toContain('src="https://cards.example/embed#c1.abc" title="Plan &#34;A&#34; &#60;b&#62;"');
  const script = /<script>([\s\S]*)<\/script>/.exec(written)?.[1] ?? '';
  const heard: ((event: unknown) => void)[] = [];
  const [own, other] = [
    { contentWindow: {}, height: '480' },
    { contentWindow: {}, height: '480' },
  ];
  const page = { querySelectorAll: () => [other, own] };
  new Function('addEventListener', 'document', script)(
    (_: string, hear: (event: unknown) => void) => heard.push(hear),
    page,
  );
  heard[0]?.({ data: { type: 'card-playground:height', height: 312 }, source: own.contentWindow });
  heard[0]?.({ data: null, source: other.contentWindow });
  heard[0]?.({ data: { type: 'else', height: 9 }, source: other.contentWindow });
  expect([own.height, other.height]).toEqual([312, '480']);
});
