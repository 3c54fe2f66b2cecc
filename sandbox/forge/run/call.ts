import type { Json } from '../../json';

/** What the platform asks of a function. */
export interface Call {
  function: string;
  module: string;
  moduleType: string;
  body: Json;
  accountId?: string;
  /** Somebody who is not signed in looks at a page. */
  anonymous?: boolean;
  /** A front end asks, so that the limits of front ends hold. */
  frontEnd?: boolean;
  /** Id of the invocation all this follows from; pushes are counted for it. */
  root?: number;
}

/** How it ended, for whoever decides what follows. */
export interface Ended {
  outcome: 'ok' | 'retry' | 'error' | 'timeout' | 'killed';
  returned?: Json;
  error?: Error;
  /** The error is that the function ran out of memory. */
  outOfMemory?: boolean;
}

/** A run under way. */
export interface Started {
  /** Resolves when the function and what follows from its end are over. Never rejects. */
  ended: Promise<Ended>;
  /** Resolves when over, or when only the clock can bring it on: what an agenda entry waits for. */
  quiet(): Promise<void>;
}
