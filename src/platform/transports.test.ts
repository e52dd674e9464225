import { describe, expect, test } from 'vitest';
import type { ExactRequest } from '../protocol/ports.ts';
import { createDirectTransport } from './direct-transport.ts';
import { createRelayProbes, createRelayTransport } from './relay-transport.ts';

const request = (url = 'https://a.example/cards'): ExactRequest => ({
  method: 'POST',
  url,
  headers: [
    { name: 'Authorization', value: 'x', secret: true },
    { name: 'Cookie', value: 'a=1', secret: true },
    { name: 'User-Agent', value: 'Plain/1.0', secret: false },
  ],
  body: '{}',
});
const options = () => ({ timeoutMs: 4000, signal: new AbortController().signal });

function direct(
  respond: () => Promise<Response>,
  change: { online?: boolean; secure?: boolean; refused?: boolean } = {},
) {
  const calls: { url: unknown; init: RequestInit | undefined }[] = [];
  const transport = createDirectTransport({
    fetch: (url, init) => {
      calls.push({ url, init });
      return respond();
    },
    now: () => 0,
    isOnline: () => change.online ?? true,
    pageIsSecure: change.secure ?? true,
    isRefusedByPolicy: async () => change.refused ?? false,
  });
  return { transport, calls };
}

describe('called directly, an endpoint', () => {
  test('gets the headers that a browser may send; the others are named', async () => {
    const { transport, calls } = direct(async () => new Response('{"cards":[]}'));
    const reply = await transport.send(request(), options());
    expect(reply).toMatchObject({ kind: 'answer', answer: { status: 200, body: '{"cards":[]}', bytes: 12 } });
    expect(calls[0]?.init?.headers).toEqual([['Authorization', 'x']]);
    expect(calls[0]?.init).toMatchObject({
      credentials: 'omit',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
    });
    expect(transport.unsendableHeaders(request())).toEqual(['Cookie', 'User-Agent']);
  });

  test('that the browser keeps the page from reading is explained, not an outcome of Plain’s', async () => {
    const { transport } = direct(() => Promise.reject(new TypeError('Failed to fetch')));
    const reply = await transport.send(request(), options());
    expect(reply).toMatchObject({ kind: 'refusal', refusal: { by: 'browser', reason: 'cors' } });
    expect(JSON.stringify(reply)).toContain('Access-Control-Allow-Origin');
    expect(JSON.stringify(reply)).not.toContain('Failed to fetch');
  });

  test('in the local network needs the browser’s permission, and the message says so', async () => {
    for (const url of ['http://localhost:3000/', 'http://192.168.1.7/', 'http://printer.local/']) {
      const { transport } = direct(() => Promise.reject(new TypeError('Failed to fetch')), { secure: false });
      expect(JSON.stringify(await transport.send(request(url), options()))).toContain('local network');
    }
    const { transport } = direct(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(JSON.stringify(await transport.send(request(), options()))).not.toContain('local network');
  });

  test('that the page’s own policy blocks needs the playground run locally, and the message says so', async () => {
    const { transport } = direct(() => Promise.reject(new TypeError('Failed to fetch')), { refused: true });
    expect(await transport.send(request('http://localhost:3000/'), options())).toMatchObject({
      refusal: { by: 'browser', reason: 'content-policy', message: expect.stringContaining('locally') },
    });
  });

  test('on http:// is not called from an https:// page, except on this computer', async () => {
    const { transport, calls } = direct(async () => new Response('{}'));
    expect(await transport.send(request('http://a.example'), options())).toMatchObject({
      refusal: { reason: 'mixed-content' },
    });
    expect(calls).toEqual([]);
    expect(await transport.send(request('http://localhost:3000'), options())).toMatchObject({
      kind: 'answer',
    });
  });

  test('is not called while the computer is offline', async () => {
    const { transport } = direct(async () => new Response('{}'), { online: false });
    expect(await transport.send(request(), options())).toMatchObject({ refusal: { reason: 'offline' } });
  });

  test('with a body over 1 MB is read no further', async () => {
    const { transport } = direct(async () => new Response('x'.repeat(1024 * 1024 + 1)));
    expect(await transport.send(request(), options())).toMatchObject({
      failure: { reason: 'too-big', status: 200 },
    });
  });

  test('with a body that is not UTF-8 cannot be decoded', async () => {
    const { transport } = direct(async () => new Response(new Uint8Array([0xff, 0xfe])));
    expect(await transport.send(request(), options())).toMatchObject({ failure: { reason: 'undecodable' } });
  });

  test('with a body that breaks off is cut off', async () => {
    const body = new ReadableStream({ pull: (controller) => controller.error(new TypeError('terminated')) });
    const { transport } = direct(async () => new Response(body));
    expect(await transport.send(request(), options())).toMatchObject({ failure: { reason: 'cut-off' } });
  });
});

describe('through the relay', () => {
  const relayed = (respond: () => Promise<Response>, online = true) => {
    const calls: { url: unknown; init: RequestInit | undefined }[] = [];
    const transport = createRelayTransport(
      (url, init) => {
        calls.push({ url, init });
        return respond();
      },
      () => online,
    );
    return { transport, calls };
  };
  const reply = (value: unknown) => async () => Response.json(value);
  const timing = {
    waitedMs: 0,
    dnsMs: null,
    connectedMs: 1,
    tlsMs: 2,
    firstByteMs: 3,
    headMs: 4,
    totalMs: 5,
    receivedBytes: 90,
  };

  test('every header goes out, with the time limit of the attempt', async () => {
    const answer = {
      kind: 'answer',
      status: 200,
      statusText: 'OK',
      headers: [],
      body: '{}',
      bytes: 2,
      wireBytes: 2,
      address: '127.0.0.1',
      timing,
    };
    const { transport, calls } = relayed(reply(answer));
    expect(await transport.send(request(), options())).toEqual({
      kind: 'answer',
      answer: {
        status: 200,
        statusText: 'OK',
        headers: [],
        body: '{}',
        bytes: 2,
        timing: {
          ttfbMs: 3,
          totalMs: 5,
          observed: {
            waitedMs: 0,
            dnsMs: null,
            connectedMs: 1,
            tlsMs: 2,
            firstByteMs: 3,
            headMs: 4,
            receivedBytes: 90,
          },
        },
      },
    });
    expect(JSON.parse(String(calls[0]?.init?.body))).toEqual({
      url: 'https://a.example/cards',
      headers: [
        ['Authorization', 'x'],
        ['Cookie', 'a=1'],
        ['User-Agent', 'Plain/1.0'],
      ],
      body: '{}',
      timeoutMs: 4000,
    });
  });

  test('a failure comes with what had arrived before it', async () => {
    const response = { status: 200, statusText: 'OK', headers: [['a', 'b']] };
    const { transport } = relayed(
      reply({ kind: 'failure', reason: 'cut-off', detail: 'Cut.', response, timing }),
    );
    expect(await transport.send(request(), options())).toMatchObject({
      kind: 'failure',
      failure: { reason: 'cut-off', status: 200, headers: [['a', 'b']] },
    });
  });

  test('a refused address names the policy', async () => {
    const { transport } = relayed(
      reply({ kind: 'refusal', reason: 'address', policy: 'public', message: 'No.' }),
    );
    expect(await transport.send(request(), options())).toMatchObject({
      refusal: { by: 'relay', reason: 'address', policy: 'public', message: 'No.' },
    });
  });

  test('what is no reply of the relay’s is the playground’s own failure', async () => {
    const odd = relayed(reply({ kind: 'else' }));
    expect(await odd.transport.send(request(), options())).toMatchObject({
      refusal: { by: 'page', reason: 'relay-reply' },
    });
    const gone = relayed(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await gone.transport.send(request(), options())).toMatchObject({
      refusal: { by: 'page', reason: 'relay-unreachable' },
    });
  });

  const five = ['a', 'b', 'c', 'd', 'e'];
  const sendFive = (respond: () => Promise<Response>, online = true) => {
    const { transport, calls } = relayed(respond, online);
    return {
      calls,
      replies: Promise.all(five.map((body) => transport.send({ ...request(), body }, options()))),
    };
  };
  const line = (index: number) =>
    JSON.stringify({
      index,
      reply: { kind: 'refusal', reason: 'fault', policy: 'local', message: `${index}` },
    });
  const ndjson = (...pieces: string[]) => {
    const encoder = new TextEncoder();
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const piece of pieces) controller.enqueue(encoder.encode(piece));
        controller.close();
      },
    });
    return async () => new Response(body, { headers: { 'content-type': 'application/x-ndjson' } });
  };

  test('many requests go as one, and each reply is read wherever the lines are cut', async () => {
    const text = [4, 2, 0, 1, 3].map((index) => `${line(index)}\n`).join('');
    const { replies, calls } = sendFive(ndjson(...(text.match(/[\s\S]{1,37}/g) ?? [])));
    expect(await replies).toMatchObject(five.map((_, index) => ({ refusal: { message: `${index}` } })));
    expect(calls).toHaveLength(1);
    expect(calls[0]?.url).toBe('/api/relay/batch');
    expect(JSON.parse(String(calls[0]?.init?.body))).toMatchObject({
      atOnce: 5,
      requests: five.map((body) => ({ url: 'https://a.example/cards', body, timeoutMs: 4000 })),
    });
  });

  test('requests of a batch that is refused as a whole are all refused', async () => {
    const { replies } = sendFive(
      reply({ kind: 'refusal', reason: 'rate', policy: 'local', message: 'Wait.' }),
    );
    expect(await replies).toMatchObject(
      Array(5).fill({ refusal: { by: 'relay', reason: 'rate', message: 'Wait.' } }),
    );
  });

  test('requests of a batch that breaks off have the playground’s own failure, those that ended before keep their responses', async () => {
    const { replies } = sendFive(ndjson(`${line(1)}\n${line(0)}`));
    expect(await replies).toMatchObject([
      { refusal: { by: 'page', reason: 'relay-unreachable' } },
      { refusal: { by: 'relay', message: '1' } },
      ...Array(3).fill({ refusal: { by: 'page', reason: 'relay-unreachable' } }),
    ]);
  });

  test('a line that is none of the relay’s is the playground’s own failure', async () => {
    const { replies } = sendFive(ndjson(`${line(0)}\n{"index":1}\n`));
    expect(await replies).toMatchObject([
      { refusal: { message: '0' } },
      ...Array(4).fill({ refusal: { by: 'page', reason: 'relay-reply' } }),
    ]);
  });

  test('the engine waits longer for it than a request may wait for its turn', () => {
    const { transport } = relayed(reply({}));
    expect(transport.graceMs).toBeGreaterThan(10_000);
  });

  test('its limits are known where the server has told them', () => {
    const limits = { atOnce: 50, perMinute: 6000 };
    expect(createRelayTransport(fetch, () => true, 'local', limits).limits).toEqual(limits);
    expect(createRelayTransport(fetch, () => true).limits).toBeUndefined();
  });

  describe('a probe', () => {
    const probing = (value: unknown) => {
      const calls: { url: unknown; init: RequestInit | undefined }[] = [];
      const probes = createRelayProbes(
        async (url, init) => {
          calls.push({ url, init });
          return Response.json(value);
        },
        () => true,
      );
      return { probes, calls };
    };
    const refused = { kind: 'refusal', reason: 'rate', policy: 'local', message: 'Wait.' };

    test('is asked for by its kind, with the whole request', async () => {
      const { probes, calls } = probing(refused);
      expect(await probes.probe('hang-up', request(), options())).toMatchObject({
        refusal: { reason: 'rate' },
      });
      expect(calls[0]?.url).toBe('/api/relay/probe');
      expect(JSON.parse(String(calls[0]?.init?.body))).toMatchObject({
        kind: 'hang-up',
        request: { url: 'https://a.example/cards', body: '{}', timeoutMs: 4000 },
      });
    });

    test('of one connection has the reply to each of its requests', async () => {
      const { probes } = probing({ kind: 'replies', replies: [refused, refused], connections: 2 });
      expect(await probes.probe('one-connection', request(), options())).toMatchObject({
        kind: 'replies',
        connections: 2,
        replies: [{ refusal: { by: 'relay' } }, { refusal: { by: 'relay' } }],
      });
    });

    test('of a certificate has what the handshake showed', async () => {
      const certificate = {
        subject: 'a.example',
        issuer: 'b.example',
        validFrom: 1,
        validTo: 2,
        fault: null,
        asksForClientCertificate: false,
      };
      const { probes } = probing({ kind: 'certificate', ...certificate });
      expect(await probes.probe('certificate', request(), options())).toEqual({
        kind: 'certificate',
        certificate,
      });
    });

    test('that gets no reply of the relay’s is the playground’s own failure', async () => {
      const { probes } = probing({ kind: 'else' });
      expect(await probes.probe('get', request(), options())).toMatchObject({
        refusal: { by: 'page', reason: 'relay-reply' },
      });
    });
  });
});
