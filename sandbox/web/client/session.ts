import { createContext, useContext } from 'react';
import type { Http } from './api/http';
import type { Stream } from './live/stream';
import type { Route } from './route';
import type { SandboxTime } from './time/sandbox-time';
import type { Going } from './use-route';

/** What every part of the page may use: who looks, how to ask the site, what time it is there. */
export interface Session {
  account: string;
  http: Http;
  stream: Stream;
  time: SandboxTime;
  /** The account's own; undefined until known. */
  timeZone?: string;
  accountId?: string;
  navigate: (to: Route, how?: Going) => void;
}

export const SessionContext = createContext<Session | undefined>(undefined);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('This part of the page stands outside of a session.');
  return session;
}
