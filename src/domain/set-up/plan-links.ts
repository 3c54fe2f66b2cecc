import { PLACES } from '../doctor/places';
import { planned, type StepOfPlan } from './change';
import type { FoundDesk, Traces, Wanted } from './found-desk';
import { namedNew } from './with-made';

/** The link type by which tickets wait for the work that is done for them. */
export function planLinkType({ made }: FoundDesk, { draft }: Wanted, traces: Traces): StepOfPlan[] {
  if (!namedNew(draft).includes('linkType')) return [];
  const { change, step } = planned(
    {
      id: 'link-type',
      kind: 'link-type',
      title: 'Make the link type “Escalation”',
      who: 'jira-admin',
      difference:
        made.linkType === undefined
          ? ['Adds the link type “Escalation” to the site: “is escalated to”, “is escalated from”.']
          : [],
      path: PLACES.linkTypes,
    },
    { kind: 'link-type' },
    traces['link-type'],
  );
  const undoWhy =
    'With a link type, Jira deletes all links of it, and other projects may use it by now: delete it in Jira’s list of link types.';
  return [{ change: { ...change, undo: 'impossible', undoWhy }, step }];
}
