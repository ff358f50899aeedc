import { describe, expect, it } from 'vitest';
import type { AccountsPort } from './accounts-port.ts';
import { issueCodes } from './accounts-port.ts';
import type { Answer, FailureKind } from './ports.ts';

const failed = (kind: FailureKind, code: string): Answer<never> => ({ ok: false, kind, code, retryAfter: null, received: null });

function port(answers: Readonly<Record<string, Answer<never>>> = {}): AccountsPort & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    issueCode: async (person) => {
      asked.push(person);
      return answers[person] ?? { ok: true, value: { code: `CODE-${person}`, purpose: 'activate', expiresAt: '2026-06-29T00:00:00.000Z' } };
    },
  };
}

describe('codes for several people', () => {
  it('are asked for one after the other', async () => {
    const done: number[] = [];
    const run = await issueCodes(port(), ['a', 'b'], (count) => done.push(count));
    expect(run.codes.map(({ person, code }) => [person, code])).toEqual([['a', 'CODE-a'], ['b', 'CODE-b']]);
    expect(run).toMatchObject({ failed: [], stopped: null });
    expect(done).toEqual([1, 2]);
  });

  it('go on past a person the server refuses', async () => {
    const run = await issueCodes(port({ a: failed('refused', 'not-found') }), ['a', 'b']);
    expect(run.failed).toEqual([{ person: 'a', code: 'not-found' }]);
    expect(run.codes).toHaveLength(1);
  });

  it.each(['unreachable', 'signed-out', 'unreadable'] as const)('stop when the server is %s, and keep what was given', async (kind) => {
    const accounts = port({ b: failed(kind, 'x') });
    const run = await issueCodes(accounts, ['a', 'b', 'c']);
    expect(run.stopped).toBe(kind);
    expect(run.codes).toHaveLength(1);
    expect(accounts.asked).toEqual(['a', 'b']);
  });
});
