/** A device as the server sees it: its session, its own connections, its checkpoint. As lean as can be, it shares the machine. */
import { Agent, request } from 'node:http';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { brotliDecompressSync } from 'node:zlib';
import type { PullResponse } from '#domain/protocol/pull.ts';
import type { PushRecord, PushResponse } from '#domain/protocol/push.ts';

export interface BenchAnswer {
  readonly status: number;
  readonly body: Buffer;
}

export interface Poke {
  readonly seq: number;
  /** `performance.now()` of its arrival. */
  readonly at: number;
}

function readBody(response: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    response.on('data', (part: Buffer) => parts.push(part)).on('error', reject).on('end', () => {
      const raw = Buffer.concat(parts);
      resolve(response.headers['content-encoding'] === 'br' ? brotliDecompressSync(raw) : raw);
    });
  });
}

export class BenchClient {
  /** What it holds; a new device holds nothing. */
  checkpoint = { epoch: 0, seq: 0, scope: '' };
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 1 });
  private stream: ClientRequest | null = null;

  constructor(
    private readonly url: string,
    private readonly cookie: string,
  ) {}

  send(path: string, json?: string): Promise<BenchAnswer> {
    const headers = {
      cookie: this.cookie, 'accept-encoding': 'br',
      ...(json !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(json) }),
    };
    return new Promise((resolve, reject) => {
      const sent = request(this.url + path, { agent: this.agent, method: json === undefined ? 'GET' : 'POST', headers }, (response) => {
        readBody(response).then((body) => resolve({ status: response.statusCode ?? 0, body }), reject);
      });
      sent.on('error', reject).end(json);
    });
  }

  /** @returns how many of the entries were accepted. @throws when the request was refused */
  async push(records: readonly PushRecord[]): Promise<number> {
    const { status, body } = await this.send('/api/sync/push', JSON.stringify({ client: 'bench', epoch: 1, records }));
    if (status !== 200) throw new Error(`push answered ${status}: ${body.toString()}`);
    const { results } = JSON.parse(body.toString()) as PushResponse;
    return results.reduce((sum, { receipts }) => sum + receipts.filter(({ receipt }) => receipt.verdict === 'accepted').length, 0);
  }

  /** One request. @throws when it was refused */
  async pull(page = '', from = this.checkpoint): Promise<PullResponse> {
    const { epoch, seq, scope } = from;
    const { status, body } = await this.send(`/api/sync/pull?epoch=${epoch}&seq=${seq}&scope=${scope}&page=${page}`);
    if (status !== 200) throw new Error(`pull answered ${status}: ${body.toString()}`);
    return JSON.parse(body.toString()) as PullResponse;
  }

  /** Everything, as many pages as it takes. @returns how many records came */
  async pullAll(from = this.checkpoint): Promise<number> {
    let [count, answer] = [0, await this.pull('', from)];
    for (;;) {
      count += answer.records.length;
      if (!answer.more) break;
      const { epoch, seq, scope } = answer;
      answer = await (answer.page === null ? this.pull('', { epoch, seq, scope }) : this.pull(answer.page, from));
    }
    this.checkpoint = { epoch: answer.epoch, seq: answer.seq, scope: answer.scope };
    return count;
  }

  /** Opens the live stream. @param hear gets every poke */
  listen(hear: (poke: Poke) => void = () => undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      this.stream = request(`${this.url}/api/sync/live`, { agent: false, headers: { cookie: this.cookie } }, (response) => {
        if (response.statusCode !== 200) return reject(new Error(`live answered ${response.statusCode}`));
        response.setEncoding('utf8').on('error', () => undefined).on('data', (text: string) => {
          const at = performance.now();
          for (const [, seq] of text.matchAll(/"seq":(\d+)/g)) hear({ seq: Number(seq), at });
        });
        resolve();
      });
      this.stream.on('error', reject).end();
    });
  }

  /** Drops its connections; it may go on with new ones. */
  close(): void {
    this.stream?.destroy();
    this.agent.destroy();
  }
}
