/**
 * The minimal relay: takes the same request as ours, sends it with undici, at most 50 at a time, and responds with
 * status, headers and body. It checks no addresses, counts no lengths, and has no deadlines except undici's. `keep`:
 * connections to the endpoint are reused. Otherwise each request has its own, as in our relay.
 */
import { createServer } from 'node:http';
import { Agent, request } from 'undici';

const dispatcher = new Agent({ connections: 50, pipelining: process.argv[2] === 'keep' ? 1 : 0 });

const server = createServer(async (incoming, outgoing) => {
  const chunks = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const { url, headers, body } = JSON.parse(Buffer.concat(chunks).toString());
  const answer = await request(url, { method: 'POST', headers: headers.flat(), body, dispatcher });
  const text = await answer.body.text();
  outgoing.setHeader('content-type', 'application/json');
  outgoing.end(
    JSON.stringify({ status: answer.statusCode, headers: Object.entries(answer.headers), body: text }),
  );
});
server.listen(0, '127.0.0.1', () => process.send(server.address().port));
