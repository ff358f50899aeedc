/** Mail by the operator's own SMTP server. */
import { createTransport } from 'nodemailer';
import type { Logger } from 'pino';
import type { Mail } from './mail-text.ts';

export interface Mailer {
  /** @param id the same for every try, so that a mailbox that got one twice can tell. @returns whether the server took it */
  send(to: string, mail: Mail, id: string): Promise<boolean>;
  close(): void;
}

export interface MailOptions {
  readonly smtpUrl: string;
  readonly from: string;
  /** The part after @ of message ids. */
  readonly host: string;
  readonly log: Logger;
}

const PATIENCE = 15_000;

/** What may be logged of a failure: messages of mail servers repeat addresses. */
function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? { code: error.code, answer: 'responseCode' in error ? error.responseCode : undefined } : 'unknown';
}

export function createMailer({ smtpUrl, from, host, log }: MailOptions): Mailer {
  const transport = createTransport({
    url: smtpUrl, pool: true, maxConnections: 3,
    connectionTimeout: PATIENCE, greetingTimeout: PATIENCE, socketTimeout: PATIENCE, disableFileAccess: true, disableUrlAccess: true,
  });
  return {
    async send(to, { subject, text, html }, id) {
      try {
        // As an object: a text would be read as a list of addresses.
        await transport.sendMail({ from, to: { name: '', address: to }, subject, text, html, messageId: `<${id}@${host}>`, headers: { 'Auto-Submitted': 'auto-generated' } });
        return true;
      } catch (error) {
        log.warn({ failure: codeOf(error) }, 'a mail was not taken');
        return false;
      }
    },
    close: () => transport.close(),
  };
}
