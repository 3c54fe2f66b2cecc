import { InvocationError, InvocationErrorCode } from '@forge/events';
import { keptUp } from './keeping-up';

/** Permissions of an app are there minutes after its installation on a large site (Forge life cycle events). Seconds. */
const PERMISSIONS_SECONDS = 300;

/**
 * On installation and on an upgrade that is told of. As often as it is sent: what is in place stays. Should it fail, the
 * first statement that misses a table makes it good, or the next hour does.
 */
export async function installed(): Promise<InvocationError | undefined> {
  if ((await keptUp()) === 'done') return undefined;
  return new InvocationError({
    retryAfter: PERMISSIONS_SECONDS,
    retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST,
  });
}
