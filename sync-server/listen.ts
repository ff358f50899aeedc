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

/** @throws StartError when the port cannot be had. */
export function listen(config: Config, app: RequestListener): Promise<Server> {
  const server = config.tls ? createTlsServer(config.tls, app) : createServer(app);
  // Longer than a proxy keeps its connections, so that it never sends into one we are closing.
  server.keepAliveTimeout = 65_000;
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(explain(error, config.port)));
    server.listen(config.port, config.host, () => resolve(server));
  });
}

/** Stops accepting, lets answers under way finish for at most `grace` milliseconds, then cuts what is left. */
export function stopListening(server: Server, grace: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), grace);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}
