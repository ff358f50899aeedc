/**
 * A slow wire between browser and server: every byte of every connection, a service worker's too, shares one rate and
 * waits for the delay. The browser's own switch for slow networks leaves out workers and connecting.
 */
import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

export interface Shape {
  /** Bits a second, each way. */
  readonly rate: number;
  /** There and back, in milliseconds. */
  readonly roundTrip: number;
}

export interface ShapedWire {
  readonly url: string;
  /** Bytes that came through so far. */
  readonly bytes: { toServer: number; toBrowser: number };
  close(): Promise<void>;
}

/** Small enough that connections take turns. */
const PIECE = 4096;
/** What may wait in the wire before the sender is held back. */
const MOST_WAITING = 65_536;

/** One direction: pieces leave one after another at the rate, and arrive after the delay. */
class Lane {
  bytes = 0;
  private freeAt = 0;

  constructor(private readonly shape: Shape) {}

  send(part: Buffer, deliver: (piece: Buffer) => void): void {
    for (let from = 0; from < part.length; from += PIECE) {
      const piece = part.subarray(from, from + PIECE);
      this.bytes += piece.length;
      this.freeAt = Math.max(this.freeAt, performance.now()) + (piece.length * 8000) / this.shape.rate;
      setTimeout(() => deliver(piece), this.freeAt + this.shape.roundTrip / 2 - performance.now());
    }
  }
}

function pump(from: Socket, to: Socket, lane: Lane, open: Promise<void>): void {
  let waiting = 0;
  from.on('data', (part: Buffer) => {
    waiting += part.length;
    if (waiting > MOST_WAITING) from.pause();
    void open.then(() => lane.send(part, (piece) => {
      waiting -= piece.length;
      if (waiting < MOST_WAITING) from.resume();
      if (to.writable) to.write(piece);
    }));
  });
  from.on('error', () => to.destroy());
  from.on('close', () => to.end());
}

export async function openShapedWire(toPort: number, shape: Shape): Promise<ShapedWire> {
  const [up, down] = [new Lane(shape), new Lane(shape)];
  const sockets = new Set<Socket>();
  const server = createServer({ noDelay: true }, (near) => {
    const far = connect({ port: toPort, host: '127.0.0.1', noDelay: true });
    // A connection costs one round trip before the first byte travels.
    const open = new Promise<void>((resolve) => setTimeout(resolve, shape.roundTrip));
    pump(near, far, up, open);
    pump(far, near, down, open);
    for (const socket of [near, far]) sockets.add(socket.on('close', () => sockets.delete(socket)));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    bytes: {
      get toServer() {
        return up.bytes;
      },
      get toBrowser() {
        return down.bytes;
      },
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((done) => server.close(() => done()));
    },
  };
}
