import type { PlatformTarget } from '../isolate/isolate';

/** One call on the platform by which an app changed something. */
export interface Changed {
  readonly target: PlatformTarget;
  readonly method: string;
  readonly path: string;
  readonly body: string;
}
