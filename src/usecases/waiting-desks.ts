import type { Waiting } from '../domain/gate/parents';
import type { Policy } from '../domain/policy';
import type { Policies } from '../ports';
import type { LinkedDesks } from '../ports/linked-news';

/** A desk whose tickets are told of linked work; `null`: its rules tell them nothing. */
export const waitingDesk = ({ enabled, desk, closeCheck: { counting } }: Policy): Waiting | null =>
  enabled && counting ? { ...desk, counting } : null;

/** The desks whose tickets may wait for work in a project: its own, if it is one, and those that name it. */
export async function waitingDesks(
  { policies, linkedDesks }: { policies: Pick<Policies, 'of'>; linkedDesks: Pick<LinkedDesks, 'of'> },
  projectId: string,
  own: Policy | null,
): Promise<Waiting[]> {
  const named = (await linkedDesks.of(projectId)).filter((id) => id !== projectId);
  const others = await Promise.all(named.map((id) => policies.of(id)));
  return [own, ...others].flatMap((policy) => (policy && waitingDesk(policy)) ?? []);
}
