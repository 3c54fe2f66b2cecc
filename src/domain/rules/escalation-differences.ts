import type { Template } from '../escalation-rules';
import type { CloseCheckRules } from '../gate/close-check-rules';
import { nameOfLevel } from '../level';
import type { FullDraft } from './draft';
import { added, listed, quoted, type Names } from './names';
import { same } from './same';

const STOCK = {
  hidden: 'is hidden',
  asks: 'is answered with the question for the team',
  left: 'is left alone',
} as const;
const RETURN = {
  person: 'the person who opened or escalated it',
  team: 'the team that opened or escalated it',
  nobody: 'whoever has it: nothing changes',
} as const;

function ofTemplate(level: string, before: Template | undefined, after: Template | undefined): string[] {
  const to = `The escalation notes to ${level}`;
  if (same(before, after)) return [];
  if (!after) return [`${to} ask the usual things.`];
  const labels = (template: Template = []): string[] => template.map(({ label }) => `“${label}”`);
  const [more, less] = [added(labels(before), labels(after)), added(labels(after), labels(before))];
  return [
    ...(more.length > 0 ? [`${to} also ask ${listed(more)}.`] : []),
    ...(less.length > 0 ? [`${to} no longer ask ${listed(less)}.`] : []),
    ...(more.length + less.length === 0 ? [`${to} ask the same in another form or order.`] : []),
  ];
}

function offerDifferences(before: FullDraft, after: FullDraft): string[] {
  return (
    [
      ['sendBack', 'Send back'],
      ['transfer', 'Transfer'],
    ] as const
  ).flatMap(([key, name]) =>
    before.escalation.offers[key] === after.escalation.offers[key]
      ? []
      : [`${name} is ${after.escalation.offers[key] ? 'offered' : 'not offered'}.`],
  );
}

export function escalationDifferences(before: FullDraft, after: FullDraft, names: Names): string[] {
  const [then, now] = [before.escalation, after.escalation];
  const levels = new Set([...Object.keys(then.templates), ...Object.keys(now.templates)]);
  const { warnFrom, managerFrom } = now.limits;
  return [
    ...[...levels].flatMap((id) => ofTemplate(nameOfLevel(after.levels, id), then.templates[id], now.templates[id])),
    ...offerDifferences(before, after),
    ...(then.managerRole === now.managerRole
      ? []
      : [
          `The escalation manager is ${now.managerRole === null ? 'nobody' : `whoever has the role ${quoted(names, 'role', now.managerRole)}`}.`,
        ]),
    ...(then.skipOnPriority === now.skipOnPriority
      ? []
      : [
          `Anyone may skip a level ${now.skipOnPriority === null ? 'on no priority' : `on priority ${quoted(names, 'priority', now.skipOnPriority)}`}.`,
        ]),
    ...(same(then.limits, now.limits)
      ? []
      : [
          `Between the same two teams people are warned from hand-over ${warnFrom} on, and only the escalation manager makes it from ${managerFrom} on.`,
        ]),
    ...(then.levelByHand === now.levelByHand
      ? []
      : [`People may ${now.levelByHand ? '' : 'not '}change Support Level by hand.`]),
    ...(same(then.stockEscalate, now.stockEscalate)
      ? []
      : [`The workflow’s own Escalate ${STOCK[now.stockEscalate.how]}.`]),
  ];
}

function countingDifferences(before: CloseCheckRules, after: CloseCheckRules, names: Names): string[] {
  if (same(before.counting, after.counting)) return [];
  if (!after.counting) return ['Tickets are not told of linked work.'];
  const links = [...new Set(after.counting.links.map(({ type }) => quoted(names, 'link-type', type)))];
  return [
    `Linked work counts by ${listed(links)}${after.counting.levels ? `, of ${listed(after.counting.levels)}` : ''}.`,
  ];
}

export function linkedDifferences(before: FullDraft, after: FullDraft, names: Names): string[] {
  const [then, now] = [before.escalation.linkedWork, after.escalation.linkedWork];
  const levels = new Set([...Object.keys(then?.levels ?? {}), ...Object.keys(now?.levels ?? {})]);
  const { returnTo, outcomeLevels } = after.closeCheck;
  return [
    ...(now && then?.linkType !== now.linkType
      ? [`Linked work is linked by ${quoted(names, 'link-type', now.linkType)}.`]
      : []),
    ...(then && !now ? ['No linked work is opened from tickets.'] : []),
    ...(now ? [...levels] : []).flatMap((level) => {
      const place = now?.levels[level];
      if (same(then?.levels[level], place)) return [];
      const of = nameOfLevel(after.levels, level);
      return [place ? `Work for ${of} is opened in ${place.projectKey}.` : `No work is opened for ${of}.`];
    }),
    ...countingDifferences(before.closeCheck, after.closeCheck, names),
    ...(before.closeCheck.returnTo === returnTo
      ? []
      : [`When its last linked work closes, a ticket goes to ${RETURN[returnTo]}.`]),
    ...(same(before.closeCheck.outcomeLevels, outcomeLevels)
      ? []
      : [`An outcome is recorded on ${outcomeLevels.length === 0 ? 'no level' : listed(outcomeLevels)}.`]),
  ];
}
