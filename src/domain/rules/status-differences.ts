import type { FullDraft } from './draft';
import { added, listed, quoted, type Names } from './names';
import { same } from './same';
import { minutesWords, sayHours } from './say-hours';

type Target = FullDraft['targets'][number];
type Ways = FullDraft['workTypes'];

function typeDifferences(before: Ways, after: Ways, names: Names): string[] {
  const type = (id: string): string => quoted(names, 'work-type', id);
  const status = (id: string | undefined): string => (id === undefined ? 'none' : quoted(names, 'status', id));
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((id) => {
    const [former, now] = [before[id], after[id]];
    if (!now) return [`Work type ${type(id)} is not handed over any more.`];
    if (!former) return [`Work type ${type(id)} is handed over, and waits in ${status(now.waiting)}.`];
    return [
      ...(former.waiting === now.waiting ? [] : [`${type(id)} waits in ${status(now.waiting)}.`]),
      ...(former.reentry === now.reentry
        ? []
        : [`${type(id)} passes through ${status(now.reentry)} when handed over.`]),
    ];
  });
}

const STOPS = {
  reentry: 'when the ticket enters its waiting status anew',
  unassign: 'when the ticket has no assignee',
  none: 'by nothing that Tierline does',
} as const;

function clockDifferences({ teamClock: before }: FullDraft, { teamClock: after }: FullDraft, names: Names): string[] {
  if (same(before, after)) return [];
  if (!after) return ['No SLA is the team’s own.'];
  const same_ = before?.field === after.field && before.stopsOn === after.stopsOn;
  return [
    ...(same_
      ? []
      : [`The team’s SLA is ${quoted(names, 'field', after.field)}, which starts anew ${STOPS[after.stopsOn]}.`]),
    ...(before?.proven === after.proven
      ? []
      : [after.proven ? 'That it starts anew is proven.' : 'That it starts anew is not proven.']),
  ];
}

const sayTarget = ({ team, priority, minutes }: Target, { teams }: FullDraft, names: Names): string => {
  const who = team === undefined ? 'any team' : `“${teams.find(({ id }) => id === team)?.name ?? team}”`;
  const what = priority === undefined ? '' : ` on priority ${quoted(names, 'priority', priority)}`;
  return `${minutesWords(minutes)} for ${who}${what}`;
};

function targetDifferences(before: FullDraft, after: FullDraft, names: Names): string[] {
  const said = (draft: FullDraft): string[] => draft.targets.map((target) => sayTarget(target, draft, names));
  const [former, now] = [said(before), said(after)];
  const [more, less] = [added(former, now), added(now, former)];
  return [
    ...more.map((target) => `New team target: ${target}.`),
    ...less.map((target) => `Team target taken away: ${target}.`),
    ...(more.length + less.length === 0 && !same(before.targets, after.targets)
      ? [`The order of the team targets is: ${now.join('; ')}.`]
      : []),
  ];
}

export function statusDifferences(before: FullDraft, after: FullDraft, names: Names): string[] {
  const field = (id: string): string => quoted(names, 'field', id);
  const more = added(before.customerClocks, after.customerClocks);
  const less = added(after.customerClocks, before.customerClocks);
  return [
    ...typeDifferences(before.workTypes, after.workTypes, names),
    ...clockDifferences(before, after, names),
    ...(more.length > 0 ? [`Also the customer’s, which no hand-over may touch: ${listed(more.map(field))}.`] : []),
    ...(less.length > 0 ? [`No longer guarded as the customer’s: ${listed(less.map(field))}.`] : []),
    ...targetDifferences(before, after, names),
    ...(same(before.hours, after.hours) ? [] : [`The project’s working hours are ${sayHours(after.hours)}.`]),
  ];
}
