/** One request to an application made for it, over a real socket and without what `fetch` adds of its own. */
import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import type { Express } from 'express';
import { pino } from 'pino';
import { handleErrors } from '#sync-server/middleware/handle-errors.ts';

export interface OneAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** As sent: packed bytes stay packed. */
  readonly raw: Buffer;
  /** The code of a refusal. */
  readonly code: string | undefined;
}

export interface OneRequest {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

function ask(port: number, { method = 'GET', path = '/', headers = {}, body }: OneRequest): Promise<OneAnswer> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ port, host: '127.0.0.1', method, path, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part)).on('end', () => {
        const raw = Buffer.concat(parts);
        const lines = Object.entries(response.headersDistinct).map(([name, values]): [string, string] => [name, values!.join(', ')]);
        const code = /"error":\{"code":"([\w-]+)"/.exec(raw.toString())?.[1];
        resolve({ status: response.statusCode!, headers: new Headers(lines), raw, code });
      });
    });
    sent.on('error', reject).end(body);
  });
}

/** @param prepare lays the handlers under test; a failure they pass on is answered as the server does. */
export async function answerOf(prepare: (app: Express) => void, asked: OneRequest = {}): Promise<OneAnswer> {
  const app = express();
  prepare(app);
  app.use(handleErrors(pino({ level: 'silent' })));
  const server = app.listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  try {
    return await ask((server.address() as AddressInfo).port, asked);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
