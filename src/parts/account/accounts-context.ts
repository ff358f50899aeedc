/** One-time codes come from the server, apart from the app that works offline: the composition root provides them. */
import { createContext, useContext } from 'react';
import type { AccountsPort } from '#app/accounts-port.ts';

export const AccountsContext = createContext<AccountsPort | null>(null);

/** @throws outside of the signed-in part of the page */
export function useAccounts(): AccountsPort {
  const accounts = useContext(AccountsContext);
  if (!accounts) throw new Error('no accounts provided');
  return accounts;
}
