/** The environment, read once at start. Everything else takes the typed result. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export type Environment = Readonly<Record<string, string | undefined>>;

const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

/** Times in milliseconds, sizes in bytes. */
export interface Limits {
  readonly jsonBytes: number;
  readonly evidenceBytes: number;
  readonly evidenceFiles: number;
  readonly sessionIdle: number;
  readonly sessionLife: number;
  readonly stopGrace: number;
}

/** How reminders leave the server; what is not set is not switched on. */
export interface ReachConfig {
  /** 'mailto:…' or 'https://…' for push services to turn to. */
  readonly pushContact: string | undefined;
  /** Push services besides those of the usual browsers. */
  readonly pushHosts: readonly string[];
  readonly mail: { readonly smtpUrl: string; readonly from: string } | undefined;
  /** Where people open the pages, without a slash at the end. */
  readonly publicUrl: string | undefined;
}

export interface Config {
  readonly port: number;
  readonly host: string | undefined;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly pgBin: string | undefined;
  readonly demo: boolean;
  readonly tls: { readonly cert: Buffer; readonly key: Buffer } | undefined;
  readonly trustProxy: string | false;
  readonly logLevel: (typeof logLevels)[number];
  readonly metricsToken: string | undefined;
  readonly poolSize: number;
  readonly limits: Limits;
  readonly reach: ReachConfig;
}

export type ParsedConfig = { readonly ok: true; readonly config: Config } | { readonly ok: false; readonly lines: readonly string[] };

const hour = 3_600_000;

/** Reads values out of the environment and collects what is wrong with them, so that all of it is told at once. */
class EnvironmentReader {
  readonly lines: string[] = [];

  constructor(private readonly environment: Environment) {}

  text(name: string): string | undefined {
    const value = this.environment[name]?.trim();
    return value === '' ? undefined : value;
  }

  whole(name: string, standard: number, [least, most]: readonly [number, number]): number {
    const text = this.text(name);
    if (text === undefined) return standard;
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= least && value <= most) return value;
    this.lines.push(`${name}=${text}: cần một số nguyên từ ${least} đến ${most} / a whole number from ${least} to ${most}`);
    return standard;
  }

  choice<T extends string>(name: string, standard: T, choices: readonly T[]): T {
    const text = this.text(name);
    if (text === undefined) return standard;
    const found = choices.find((choice) => choice === text);
    if (found === undefined) this.lines.push(`${name}=${text}: chọn một trong / one of ${choices.join(', ')}`);
    return found ?? standard;
  }

  matching(name: string, shape: RegExp, example: string): string | undefined {
    const text = this.text(name);
    if (text === undefined || shape.test(text)) return text;
    this.lines.push(`${name}=${text}: không đúng dạng / is not of the form ${example}`);
    return undefined;
  }

  file(name: string): Buffer | undefined {
    const path = this.text(name);
    if (path === undefined) return undefined;
    try {
      return readFileSync(path);
    } catch {
      this.lines.push(`${name}=${path}: không đọc được tệp này / this file cannot be read`);
      return undefined;
    }
  }
}

function readTls(reader: EnvironmentReader): Config['tls'] {
  const cert = reader.file('TLS_CERT');
  const key = reader.file('TLS_KEY');
  if (cert && key) return { cert, key };
  const one = reader.text('TLS_CERT') !== undefined;
  const other = reader.text('TLS_KEY') !== undefined;
  if (one !== other) reader.lines.push('TLS_CERT, TLS_KEY: cần cả hai / both are needed');
  return undefined;
}

function readLimits(reader: EnvironmentReader): Limits {
  return {
    jsonBytes: reader.whole('MAX_JSON_MB', 4, [1, 64]) * 1024 * 1024,
    evidenceBytes: reader.whole('MAX_EVIDENCE_MB', 10, [1, 100]) * 1024 * 1024,
    evidenceFiles: reader.whole('MAX_EVIDENCE_FILES', 20, [1, 500]),
    sessionIdle: reader.whole('SESSION_IDLE_HOURS', 12, [1, 720]) * hour,
    sessionLife: reader.whole('SESSION_LIFE_HOURS', 720, [1, 8760]) * hour,
    stopGrace: reader.whole('STOP_GRACE_SECONDS', 10, [0, 300]) * 1000,
  };
}

function checkDatabase(reader: EnvironmentReader): string | undefined {
  const url = reader.text('DATABASE_URL');
  if (url !== undefined && !/^postgres(ql)?:\/\//.test(url)) {
    reader.lines.push('DATABASE_URL: phải bắt đầu bằng postgres:// / must start with postgres://');
  }
  const pgBin = reader.text('PG_BIN');
  if (pgBin !== undefined && !existsSync(resolve(pgBin, 'postgres'))) {
    reader.lines.push(`PG_BIN=${pgBin}: không có tệp postgres trong thư mục này / no postgres in this folder`);
  }
  return url;
}

const LIST_OF_HOSTS = /^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+$/;

function readReach(reader: EnvironmentReader, demo: boolean): ReachConfig {
  const pushContact = reader.matching('PUSH_CONTACT', /^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/, 'mailto:ten@coquan.vn')
    ?? (demo ? 'mailto:ro-viec@example.com' : undefined);
  const pushHosts = (reader.text('PUSH_HOSTS') ?? '').split(',').map((host) => host.trim()).filter((host) => host !== '');
  const wrong = pushHosts.find((host) => !LIST_OF_HOSTS.test(host));
  if (wrong !== undefined) reader.lines.push(`PUSH_HOSTS: ${wrong} không phải tên máy / is no host name, e.g. push.coquan.vn,*.coquan.vn`);
  const publicUrl = reader.matching('PUBLIC_URL', /^https?:\/\/[^\s/?#@]+\/?$/, 'https://roviec.coquan.vn')?.replace(/\/$/, '');
  const from = reader.matching('MAIL_FROM', /^[^\r\n]*[^\s@<]+@[^\s@>]+>?$/, 'Rõ Việc <roviec@coquan.vn>');
  const smtpUrl = reader.text('SMTP_URL');
  // Never shown: it holds a password.
  if (smtpUrl !== undefined && !(/^smtps?:\/\//.test(smtpUrl) && URL.canParse(smtpUrl))) {
    reader.lines.push('SMTP_URL: phải có dạng smtp://… hoặc smtps://… / must be smtp://… or smtps://…');
  }
  if (smtpUrl !== undefined && (reader.text('MAIL_FROM') === undefined || reader.text('PUBLIC_URL') === undefined)) {
    reader.lines.push('SMTP_URL: cần cả MAIL_FROM và PUBLIC_URL / MAIL_FROM and PUBLIC_URL are needed too');
  }
  return { pushContact, pushHosts, mail: smtpUrl !== undefined && from !== undefined ? { smtpUrl, from } : undefined, publicUrl };
}

/** @returns the configuration, or one line for each value that is wrong. */
export function parseConfig(environment: Environment): ParsedConfig {
  const reader = new EnvironmentReader(environment);
  const databaseUrl = checkDatabase(reader);
  // Demo data never mixes with a database somebody runs on purpose, unless they ask for it.
  const demo = reader.choice('DEMO', databaseUrl === undefined ? '1' : '0', ['0', '1']) === '1';
  const config: Config = {
    port: reader.whole('PORT', 8080, [0, 65_535]),
    host: reader.text('HOST'),
    dataDir: resolve(reader.text('DATA_DIR') ?? 'data'),
    databaseUrl,
    pgBin: reader.text('PG_BIN'),
    demo,
    tls: readTls(reader),
    trustProxy: reader.text('TRUST_PROXY') ?? false,
    logLevel: reader.choice('LOG_LEVEL', 'info', logLevels),
    metricsToken: reader.text('METRICS_TOKEN'),
    poolSize: reader.whole('POOL_SIZE', 10, [2, 500]),
    limits: readLimits(reader),
    reach: readReach(reader, demo),
  };
  return reader.lines.length === 0 ? { ok: true, config } : { ok: false, lines: reader.lines };
}
