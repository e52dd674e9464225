/** A good endpoint in its own process, which responds to every POST with the text it was given. */
import { createServer } from 'node:http';

const text = process.argv[2];
const server = createServer((incoming, outgoing) => {
  incoming.resume().on('end', () => {
    outgoing.setHeader('content-type', 'application/json');
    outgoing.end(text);
  });
});
server.listen(0, '127.0.0.1', () => process.send(server.address().port));
