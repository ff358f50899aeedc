/**
 * Loaded before the built server of a test: its clock runs on by itself, and jumps when the test says so. A message is
 * milliseconds since 1970 as text on the socket that QUARTER_CLOCK names; the answer comes when the clock is set.
 */
import { createServer } from 'node:net';

const RealDate = Date;
const socket = process.env.QUARTER_CLOCK;
let ahead = Number(process.env.QUARTER_CLOCK_AT) - RealDate.now();

function now() {
  return RealDate.now() + ahead;
}

globalThis.Date = new Proxy(RealDate, {
  construct: (target, given, made) => Reflect.construct(target, given.length === 0 ? [now()] : given, made),
  apply: (target) => new target(now()).toString(),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});

const server = createServer((connection) => {
  connection.on('error', () => connection.destroy());
  connection.on('data', (text) => {
    ahead = Number(text) - RealDate.now();
    connection.end('set');
  });
});
server.listen(socket);
server.unref();
