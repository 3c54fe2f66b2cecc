import { channel } from 'node:diagnostics_channel';
import type { Timeline } from '../../clock';
import { OPERATIONS } from '../kvs/operations';
import { CALLS, type CallHeard, type Platform } from '../platform/platform';
import { Activity } from './activity';
import type { Call } from './call';
import type { Changed } from './changed';
import type { Journal } from './journal';

/** POSTs of Jira's that change nothing. */
const READS = /^\/rest\/api\/3\/(expression\/evaluate|workflows|workflows\/\w+\/validation|workflowscheme\/read)$/;

function changes({ target, method, path }: CallHeard): boolean {
  if (target.type === 'kvs') return OPERATIONS[path]?.kind !== 'read';
  return target.remote !== 'jira' || (method !== 'GET' && !READS.test(path));
}

/** What functions have the platform change while `work` goes on, in its order. */
export async function changesOf(journal: Journal, work: () => Promise<void>): Promise<readonly Changed[]> {
  const made: Changed[] = [];
  const since = journal.after(0).at(-1)?.id ?? 0;
  const hear = (message: unknown): void => {
    // Only the platform speaks on this channel.
    const heard = message as CallHeard;
    // Other sandboxes of this process are heard there, too.
    if (!changes(heard) || !journal.after(since).includes(heard.invocation)) return;
    const { target, path, method, body } = heard;
    made.push({ target, path, method, body: typeof body === 'string' ? body : '' });
  };
  channel(CALLS).subscribe(hear);
  try {
    await work();
  } finally {
    channel(CALLS).unsubscribe(hear);
  }
  return made;
}

interface Where {
  journal: Journal;
  timeline: Timeline;
  platform: Platform;
}

/** Has the platform change the same again, on record as one run of the function. Throws what it refuses. */
export async function repeat(
  { journal, timeline, platform }: Where,
  call: Call,
  made: readonly Changed[],
): Promise<void> {
  const record = journal.open(call);
  const activity = new Activity({ record, timeline, deadline: Infinity, dies: () => undefined });
  const asker = { activity, call: { ...call, root: record.id } };
  const headers = { 'content-type': 'application/json' };
  for (const { target, path, method, body } of made) {
    const answer = await platform.call(asker, target, path, { method, body, headers });
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status} this time: ${await answer.text()}`);
  }
  await activity.finish();
  journal.close(record, { outcome: 'ok' }, 0);
}
