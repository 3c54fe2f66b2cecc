import { useRef, useState } from 'react';
import type { Reply } from '../../contract';
import { after } from '../clock';

type Problem = Extract<Reply<never>, { ok: false }>['problem'];

export type Sending<A> =
  | { is: 'writing' }
  /** `again`: somebody else is at the ticket, and it is about to be tried a second time. */
  | { is: 'sending'; again: boolean }
  | { is: 'busy' }
  | { is: 'unreachable' }
  | { is: 'refused'; problem: Problem }
  | { is: 'answered'; answer: A };

/** What is answered instead while somebody else's change is being worked on. */
type Busy = { outcome: 'busy' };

const SOON = 2_000;
const pause = (): Promise<void> => new Promise((resolve) => void after(SOON, resolve));

const isBusy = <A extends { outcome: string }>(reply: Reply<A | Busy> | null): boolean =>
  reply?.ok === true && reply.value.outcome === 'busy';

function ended<A extends { outcome: string }>(reply: Reply<A | Busy> | null): Sending<A> {
  if (!reply) return { is: 'unreachable' };
  if (!reply.ok) return { is: 'refused', problem: reply.problem };
  return isBusy(reply) ? { is: 'busy' } : { is: 'answered', answer: reply.value as A };
}

export interface Sender<A> {
  readonly sending: Sending<A>;
  /** Does nothing while one is under way. Answers how it ended; `null`: it did not begin. */
  send(make: () => Promise<Reply<A | Busy>>): Promise<Sending<A> | null>;
  /** Something was changed, so what was said of it no longer holds. */
  forget(): void;
}

/** Sends once at a time; where somebody else is at the ticket, tries once more by itself. */
export function useSend<A extends { outcome: string }>(): Sender<A> {
  const [sending, setSending] = useState<Sending<A>>({ is: 'writing' });
  const working = useRef(false);
  return {
    sending,
    async send(make) {
      if (working.current) return null;
      working.current = true;
      setSending({ is: 'sending', again: false });
      let reply = await make().catch(() => null);
      if (isBusy(reply)) {
        setSending({ is: 'sending', again: true });
        await pause();
        reply = await make().catch(() => null);
      }
      const end = ended<A>(reply);
      // What is done is not done again.
      working.current = end.is === 'answered';
      setSending(end);
      return end;
    },
    forget: () => setSending((now) => (now.is === 'refused' || now.is === 'busy' ? { is: 'writing' } : now)),
  };
}
