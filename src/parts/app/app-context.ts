/** The one door from screens to the app: main.tsx provides it, features ask for it. */
import { createContext, useContext } from 'react';
import type { App } from '#app/app.ts';

export const AppContext = createContext<App | null>(null);

/** @throws outside of the signed-in part of the page */
export function useApp(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error('no app provided');
  return app;
}
