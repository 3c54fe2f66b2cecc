import type { Cell } from './run';
import type { Cycles, Seen } from './seen';
import { waiting } from './states';

const CUSTOMER_CLOCKS = ['Time to first response', 'Time to resolution'];
const TEAM_CLOCK = 'Time with team';

/** The same cycles with the same starts; how long they were paused is free. */
const outline = ({ completed, ongoing }: Cycles) => ({ completed, ongoing });

/** What anyone can see of a hand-over that went as it should. */
export function expectHandedOver({ type, state, before, after, changedAt }: Cell): void {
  expect(after).toMatchObject({ status: waiting(type), assignee: null, ...state.holder });
  expect(after.visits).toHaveLength(before.visits.length + 1);
  const visit = after.visits.at(-1)!;
  expect(visit).toMatchObject({ progress: 'done' });
  expect(visit.startedAt).toBeGreaterThanOrEqual(changedAt);

  const then = before.clocks[TEAM_CLOCK]!;
  const now = after.clocks[TEAM_CLOCK]!;
  expect(now.completed).toHaveLength(then.completed.length + (then.ongoing === null ? 0 : 1));
  if (then.ongoing !== null) expect(now.completed.at(-1)!.stop).toBeGreaterThanOrEqual(visit.startedAt);
  expect(now.ongoing).not.toBeNull();
  expect(now.ongoing).toBeGreaterThanOrEqual(visit.startedAt);
}

/** What a customer can see: nothing, but for a status that returned to the one in which everybody waits. */
export function expectCustomerUndisturbed({ before, after, waitingAs }: Cell): void {
  for (const clock of CUSTOMER_CLOCKS) expect(outline(after.clocks[clock]!)).toEqual(outline(before.clocks[clock]!));
  expect(after.portalComments).toBe(before.portalComments);
  const returned = before.portal.at(-1) === waitingAs ? [] : [waitingAs];
  expect(after.portal).toEqual([...before.portal, ...returned]);
  expect(after.mails - before.mails).toBe(returned.length);
}

/** A closed ticket: its team field may say another name, and that is all. */
export function expectUntouched({ before, after }: Cell): void {
  const standing = ({ status, assignee, clocks, portal, mails, visits }: Seen) => ({
    status,
    assignee,
    clocks,
    portal,
    mails,
    visits,
  });
  expect(standing(after)).toEqual(standing(before));
}
