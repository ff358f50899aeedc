/** The listening socket: plain HTTP for localhost and proxies, HTTPS with TLS_CERT and TLS_KEY. */
import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { Config } from './config.ts';
import { StartError } from './start-error.ts';

function explain(error: NodeJS.ErrnoException, port: number): StartError {
  if (error.code === 'EADDRINUSE') {
    return new StartError([
      `Cổng ${port} đang có chương trình khác dùng. Hãy đặt PORT khác, ví dụ PORT=8081.`,
      `Port ${port} is in use. Set another PORT.`,
    ]);
  }
  if (error.code === 'EACCES') {
    return new StartError([`Không có quyền mở cổng ${port}. Hãy dùng cổng trên 1024 hoặc một proxy. / Port ${port} needs more rights.`]);
  }
  return new StartError([`Không mở được cổng ${port}: ${error.message}`]);
}

function createFor({ tls }: Config, app: RequestListener): Server {
  if (!tls) return createServer(app);
  try {
    return createTlsServer(tls, app);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartError([
      `TLS_CERT, TLS_KEY: không dùng được (${reason}). Cần chứng chỉ và khóa PEM đi cùng nhau.`,
      'TLS_CERT, TLS_KEY: cannot be used. A PEM certificate and its own key are needed.',
    ]);
  }
}

/** @throws StartError when the certificate is of no use or the port cannot be had. */
export async function listen(config: Config, app: RequestListener): Promise<Server> {
  const server = createFor(config, app);
  // Longer than a proxy keeps its connections, so that it never sends into one we are closing.
  server.keepAliveTimeout = 65_000;
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(explain(error, config.port)));
    server.listen(config.port, config.host, () => resolve(server));
  });
}

/** Stops accepting, lets answers under way finish for at most `grace` milliseconds, then cuts what is left. */
export function stopListening(server: Server, grace: number): Promise<void> {
  // A connection whose answer is finished from now on closes at once: kept open, it would use up the grace of a stop.
  server.keepAliveTimeout = 1;
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), grace);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}
