import type { Site, SlaHit, SlaState } from '../model';

/** A condition as the SLA page of a project offers it: a key to send, and Jira's words. */
export interface OfferedCondition {
  key: string;
  label: string;
}

interface Offered<Condition> extends OfferedCondition {
  condition: Condition;
}

const titled = (text: string): string =>
  text.replace(/(^|-)(\w)/g, (_, dash: string, first: string) => `${dash && ' '}${first.toUpperCase()}`);

/** What starts or stops a clock. Which of its statuses a project offers is up to the page. */
export function offeredHits(site: Site, statusIds: readonly string[]): Offered<SlaHit>[] {
  const entered = statusIds.map((statusId): Offered<SlaHit> => ({
    key: `entered-status:${statusId}`,
    label: `Entered Status: ${site.statuses.get(statusId)?.name ?? statusId}`,
    condition: { on: 'entered-status', statusId },
  }));
  const assignee = (['from-unassigned', 'to-unassigned', 'changed'] as const).map((change): Offered<SlaHit> => ({
    key: `assignee:${change}`,
    label: `Assignee: ${titled(change)}`,
    condition: { on: 'assignee', change },
  }));
  const set = (['set', 'cleared'] as const).flatMap((change): Offered<SlaHit>[] => [
    { key: `resolution:${change}`, label: `Resolution: ${titled(change)}`, condition: { on: 'resolution', change } },
    { key: `due-date:${change}`, label: `Due Date: ${titled(change)}`, condition: { on: 'due-date', change } },
  ]);
  return [
    { key: 'issue-created', label: 'Issue Created', condition: { on: 'issue-created' } },
    ...entered,
    ...assignee,
    { key: 'comment:customer', label: 'Comment: By Customer', condition: { on: 'comment', by: 'customer' } },
    {
      key: 'comment:for-customers',
      label: 'Comment: For Customers',
      condition: { on: 'comment', by: 'for-customers' },
    },
    ...set,
    { key: 'due-date:changed', label: 'Due Date: Changed', condition: { on: 'due-date', change: 'changed' } },
  ];
}

/** What pauses a clock while it holds. */
export function offeredStates(site: Site, statusIds: readonly string[]): Offered<SlaState>[] {
  const during = statusIds.map((statusId): Offered<SlaState> => ({
    key: `status:${statusId}`,
    label: `Status: ${site.statuses.get(statusId)?.name ?? statusId}`,
    condition: { while: 'status', statusId },
  }));
  const is = (['set', 'not-set'] as const).flatMap((state): Offered<SlaState>[] => [
    { key: `assignee:${state}`, label: `Assignee: ${titled(state)}`, condition: { while: 'assignee', is: state } },
    {
      key: `resolution:${state}`,
      label: `Resolution: ${titled(state)}`,
      condition: { while: 'resolution', is: state },
    },
  ]);
  return [
    ...during,
    ...is,
    { key: 'due-date:set', label: 'Due Date: Set', condition: { while: 'due-date', is: 'set' } },
  ];
}

/** The keys of conditions that a metric has. */
export const hitKey = (hit: SlaHit): string =>
  hit.on === 'issue-created'
    ? hit.on
    : `${hit.on}:${hit.on === 'entered-status' ? hit.statusId : hit.on === 'comment' ? hit.by : hit.change}`;
export const stateKey = (state: SlaState): string =>
  `${state.while}:${state.while === 'status' ? state.statusId : state.is}`;
