import type { Router } from 'express';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../demo/accounts.ts';
import { isDemoReady } from '../demo/create-demo.ts';
import { DEMO_PEOPLE } from '../demo/people.ts';
import type { Deps } from '../deps.ts';
import { ApiError } from '../errors.ts';

/** `GET /api/demo`: whom the sign-in page of a demo server offers. 404 on every other server. */
export interface DemoAnswer {
  readonly password: string;
  readonly accounts: readonly {
    readonly login: string;
    readonly name: string;
    readonly title: string;
    readonly role: { readonly vi: string; readonly en: string };
  }[];
}

const ANSWER: DemoAnswer = {
  password: DEMO_PASSWORD,
  accounts: DEMO_ACCOUNTS.map(({ login, person, role }) => {
    const { name, title } = DEMO_PEOPLE.find(({ key }) => key === person)!;
    return { login, name, title, role };
  }),
};

export function registerDemo(router: Router, deps: Deps): void {
  router.get('/demo', async (_request, response) => {
    if (!deps.config.demo || !(await isDemoReady(deps.database))) throw new ApiError('not-found');
    response.json(ANSWER);
  });
}
