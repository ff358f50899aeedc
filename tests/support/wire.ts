/** A wire between browser and server that a test can cut: open streams break, new connections are refused. */
import { createServer, connect } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

export interface Wire {
  readonly url: string;
  cut(): void;
  mend(): void;
  /** Where the wire leads, after the server restarted on another port. */
  lead(port: number): void;
  close(): Promise<void>;
}

export async function openWire(toPort: number): Promise<Wire> {
  let target = toPort;
  let whole = true;
  const open = new Set<Socket>();
  const server = createServer((near) => {
    if (!whole) {
      near.destroy();
      return;
    }
    const far = connect(target, '127.0.0.1');
    for (const [socket, other] of [[near, far], [far, near]] as const) {
      open.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        open.delete(socket);
        other.destroy();
      });
      socket.pipe(other);
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const cut = (): void => {
    whole = false;
    for (const socket of open) socket.destroy();
  };
  return {
    url: `http://localhost:${port}`,
    cut,
    mend: () => {
      whole = true;
    },
    lead: (next) => {
      target = next;
    },
    close: () => {
      cut();
      return new Promise((done) => server.close(() => done()));
    },
  };
}
