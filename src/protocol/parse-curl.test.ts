import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCurl, parseCurl } from './parse-curl.ts';

const URL = 'https://a.co/cards';
const BODY = '{"cardKeys":["a"],"customer":{"email":"m@x.co"}}';

describe('the URL of a pasted command', () => {
  test.each([
    `--oauth2-bearer SENTINEL ${URL}`,
    `-c jar.txt ${URL}`,
    `--max-redirs 5 ${URL}`,
    `--retry-delay 2 ${URL}`,
    `-D - ${URL}`,
    `-T f ${URL}`,
    `--data-urlencode a=b ${URL}`,
    `--limit-rate 10k ${URL}`,
    `--connect-to a.co:443:b.co:443 ${URL}`,
    `--aws-sigv4 aws:amz:us-east-1 ${URL}`,
    `--cacert=ca.pem ${URL}`,
    `-sSfLo out.json ${URL}`,
    `-vXPOST ${URL}`,
    `--made-up-option some.value ${URL}`,
    `--made-up-option=some.value ${URL}`,
    `SENTINEL ${URL}`,
    `${URL} -o out.json`,
    `--url=${URL}`,
    `--url '${URL}'`,
    `${URL} > out.json 2>&1`,
  ])('is found among its words: curl %s', (words) => {
    const command = parseCurl(`curl ${words}`);
    expect(command?.url).toBe(URL);
    expect(command?.url).not.toContain('SENTINEL');
  });

  test('gets the scheme that curl would use if it has none', () => {
    expect(parseCurl('curl localhost:3000/cards')?.url).toBe('http://localhost:3000/cards');
    expect(parseCurl('curl -d @x api.example.com/cards')?.url).toBe('https://api.example.com/cards');
  });

  test.each([
    'curl -X POST',
    'curl --made-up token.example.com',
    'curl SENTINEL',
    'curl "$URL" -H a:b',
    'curl https://$HOST/x',
  ])('is null if it can’t be read: %s', (text) => {
    expect(parseCurl(text)).toBeNull();
  });

  test('leaves out values that only the shell knew, names them, and includes those of --url-query', () => {
    const command = parseCurl(`curl "${URL}/$ID?token=$TOKEN&page=1" --url-query sort=asc`);
    expect(command).toMatchObject({
      url: `${URL}/$ID?token=&page=1&sort=asc`,
      leftOut: ['token'],
      missing: ['$ID in the URL', '$TOKEN in the URL'],
    });
  });

  test('has its user name and password turned into the header that curl would send', () => {
    const command = parseCurl('curl https://me:p%40ss@a.co/cards');
    expect(command?.url).toBe(URL);
    expect(command?.headers).toEqual([{ name: 'Authorization', value: `Basic ${btoa('me:p@ss')}` }]);
  });
});

describe('a pasted command is read', () => {
  test.each([
    ['a comment first', `# load the cards\n\n  # now\ncurl ${URL} -d '${BODY}'`],
    ['time', `time curl ${URL} -d '${BODY}'`],
    ['a variable for the command', `TOKEN=x curl ${URL} -d '${BODY}'`],
    ['sudo, env and a path', `sudo env -i A=1 /usr/bin/curl ${URL} -d '${BODY}'`],
    ['a prompt', `$ curl ${URL} -d '${BODY}'`],
    ['a here-document', `curl ${URL} -d @- <<'EOF'\n${BODY}\nEOF\n`],
    ['a here-document in a substitution', `curl ${URL} -d "$(cat <<EOF\n${BODY}\nEOF\n)"`],
    ['a here-string', `curl ${URL} --json @- <<< '${BODY}'`],
    ['variables that the text sets', `export URL=${URL}\nBODY='${BODY}'\ncurl "$URL" -d "$BODY"`],
    ['a pipe after it', `curl ${URL} -d '${BODY}' | jq .`],
    ['continued lines', `curl ${URL} \\\n  -s \\\r\n  -d '${BODY}'`],
    ["the command prompt's carets", `curl ${URL} ^\r\n  -d "${BODY.replaceAll('"', '\\"')}"`],
    [
      'a command that Chrome copied for the command prompt',
      `curl ^"${URL}^" ^\r\n  --data-raw ^"${BODY.replaceAll('"', '^\\^"').replaceAll('{', '^{')}^"`,
    ],
    ["PowerShell's backticks", `curl.exe ${URL} \`\r\n  -s \`\r\n  -d '${BODY.replaceAll('"', '\\"')}'`],
    ['a PowerShell here-string', `curl.exe ${URL} \`\n -d @'\n${BODY}\n'@`],
  ])('with %s', (_what, text) => {
    expect(isCurl(text)).toBe(true);
    expect(parseCurl(text)).toMatchObject({
      url: URL,
      cardKeys: ['a'],
      customer: { email: 'm@x.co' },
      missing: [],
    });
  });

  test('with the token of --oauth2-bearer as the header that curl would send', () => {
    const { headers, missing } = parseCurl(`curl --oauth2-bearer SENTINEL ${URL}`) ?? {};
    expect(headers).toEqual([{ name: 'Authorization', value: 'Bearer SENTINEL' }]);
    expect(missing).toEqual([]);
  });

  test.each(['https://curl.example', 'curling https://a.co', 'no curl here', 'curl', ''])(
    'but “%s” isn’t a command',
    (text) => {
      expect(parseCurl(text)).toBeNull();
    },
  );
});

describe('what couldn’t be taken over is named', () => {
  test.each([
    [`-d @body.json ${URL}`, ['-d @body.json']],
    [`-d @- ${URL}`, ['-d @-']],
    [`-H @headers.txt ${URL}`, ['-H @headers.txt']],
    [`-H "Authorization: Bearer $(cat token)" ${URL}`, ['$(cat token) in Authorization']],
    [`-H "X-Key: \`pass show k\`" ${URL}`, ['`pass show k` in X-Key']],
    [`--oauth2-bearer "$TOKEN" ${URL}`, ['$TOKEN in Authorization']],
    [`-u me ${URL}`, ['the password of -u']],
    [`-b cookies.txt ${URL}`, ['-b cookies.txt']],
    [`--cert c.pem --key k.pem -x proxy:1 ${URL}`, ['--cert', '--key', '-x']],
    [`-F a=b -G ${URL}`, ['-F', '-G']],
    [`-X PUT ${URL}`, ['-X PUT']],
    [`-H 'Host: b.co' ${URL}`, ['the header Host']],
    [`--made-up 1 ${URL}`, ['--made-up', 'an extra word']],
    [`${URL} https://b.co`, ['another URL']],
    [
      `${URL} -d '{"cardKeys":"a","customer":{"email":1},"thread":[]}'`,
      ['cardKeys in the body', 'customer in the body', 'thread in the body'],
    ],
    [`-- ${URL}`, []],
    [`${URL} -d 'a=b'`, ['the body, which isn’t a request from Plain']],
    [`${URL} --next -H 'X-Key: of-the-next' https://b.co`, ['--next']],
    [`-sSkLv --compressed --max-time 4 -o x -w '%{http_code}' -XPOST -H 'Accept: */*' ${URL}`, []],
  ])('curl %s', (words, missing) => {
    const command = parseCurl(`curl ${words}`);
    expect(command?.url).toBe(URL);
    expect(command?.missing).toEqual(missing);
  });

  test('a variable in the body, whose name is never used as a value', () => {
    const body =
      '{"cardKeys":["a","$KEY"],"customer":{"id":"c","email":"$EMAIL"},"thread":{"id":"$T"},"x":$X}';
    const command = parseCurl(`curl ${URL} -d "${body.replaceAll('"', '\\"')}"`);
    expect(command).toMatchObject({ cardKeys: ['a'], customer: { id: 'c' } });
    expect(command?.customer.email).toBeUndefined();
    expect(command?.thread).toBeUndefined();
    expect(command?.missing).toEqual(['$KEY', '$EMAIL', '$T', '$X'].map((name) => `${name} in the body`));
    const written = parseCurl(`curl ${URL} -d @- <<EOF\n${body}\nEOF`);
    expect(written).toEqual(command);
  });

  test('a variable in the command prompt and in PowerShell', () => {
    expect(parseCurl(`curl ${URL}?a=%C3%A9 ^\n -H "X-Key: %API_KEY%"`)).toMatchObject({
      url: `${URL}?a=%C3%A9`,
      headers: [{ name: 'X-Key', value: '' }],
      missing: ['%API_KEY% in X-Key'],
    });
    expect(parseCurl(`curl.exe ${URL} \`\n -H "X-Key: $env:KEY"`)?.missing).toEqual(['$env:KEY in X-Key']);
  });
});

test.each([
  '-u',
  '-u x',
  '"',
  "'",
  '$(',
  '`',
  '${',
  '<<E\n',
  '^"',
  '`\n',
  '\\',
  '-H a:b ',
  '--x=',
  '&',
  '$A',
])('20,000 times %j can be read without an error', (part) => {
  const text = `curl ${part.repeat(20_000)}`;
  expect(() => parseCurl(text)).not.toThrow();
  expect(() => parseCurl(`curl https://a.co -u '${part.repeat(130_000)}'`)).not.toThrow();
});

test('no text makes it throw, and its URL is always a valid one', () => {
  const part = fc.constantFrom(
    ...[
      'curl',
      ' ',
      '\n',
      '"',
      "'",
      '\\',
      '^',
      '`',
      '$',
      '$(',
      ')',
      '{',
      '}',
      '-H',
      '-d',
      '--url',
      '=',
      '@-',
    ],
    ...['https://a.co', 'localhost', '<<', 'EOF', '|', '&', ';', '#', 'TOKEN', ':', 'x.y', '--next', '%A%'],
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
      const command = parseCurl(`curl ${parts.join('')}`);
      if (command !== null) expect(globalThis.URL.canParse(command.url)).toBe(true);
    }),
    { numRuns: 3000 },
  );
});
