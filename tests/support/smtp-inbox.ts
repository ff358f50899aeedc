/** A mail server on this machine that keeps what it is given. */
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  readonly to: readonly string[];
  readonly from: string;
  readonly subject: string;
  /** Of the header, with its brackets. */
  readonly id: string;
  readonly plain: string;
  readonly html: string;
}

export interface SmtpInbox {
  readonly url: string;
  readonly mails: ReceivedMail[];
  /** Refuses every mail with a passing failure while true. */
  down: boolean;
  close(): Promise<void>;
}

function fromQuoted(quoted: string): Buffer {
  return Buffer.from(quoted.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1');
}

/** Words as `=?UTF-8?Q?…?=` or `=?UTF-8?B?…?=`; the space between two of them is none. */
function decodeWords(header: string): string {
  return header.replace(/\r\n\s+/g, ' ').replace(/\?=\s+=\?/g, '?==?').replace(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_, kind: string, word: string) => (
    (kind.toLowerCase() === 'b' ? Buffer.from(word, 'base64') : fromQuoted(word.replace(/_/g, ' '))).toString()
  ));
}

function headerOf(part: string, name: string): string {
  const head = part.slice(0, part.indexOf('\r\n\r\n'));
  return decodeWords(new RegExp(`^${name}: ((?:.*)(?:\\r\\n[ \\t].*)*)`, 'im').exec(head)?.[1] ?? '');
}

function bodyOf(parts: readonly string[], type: string): string {
  const part = parts.find((one) => headerOf(one, 'Content-Type').startsWith(type)) ?? '';
  const body = part.slice(part.indexOf('\r\n\r\n') + 4);
  const encoding = headerOf(part, 'Content-Transfer-Encoding').toLowerCase();
  const bytes = encoding === 'base64' ? Buffer.from(body, 'base64') : encoding === 'quoted-printable' ? fromQuoted(body) : Buffer.from(body, 'latin1');
  return bytes.toString().replace(/\r\n/g, '\n').trimEnd();
}

function parseMail(raw: string, to: readonly string[]): ReceivedMail {
  const boundary = /boundary="([^"]+)"/.exec(raw)?.[1] ?? '';
  const parts = raw.split(`--${boundary}`).slice(1, -1).map((part) => part.slice(2));
  return {
    to, from: headerOf(raw, 'From'), subject: headerOf(raw, 'Subject'), id: headerOf(raw, 'Message-ID'),
    plain: bodyOf(parts, 'text/plain'), html: bodyOf(parts, 'text/html'),
  };
}

export async function openSmtpInbox(): Promise<SmtpInbox> {
  const mails: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    async onData(stream, session, done) {
      const raw = await text(stream);
      if (!inbox.down) mails.push(parseMail(raw, session.envelope.rcptTo.map(({ address }) => address)));
      done(inbox.down ? Object.assign(new Error('try again later'), { responseCode: 451 }) : null);
    },
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const inbox: SmtpInbox = {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    mails,
    down: false,
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
  return inbox;
}
