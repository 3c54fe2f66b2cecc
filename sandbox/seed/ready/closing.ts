import type { JsonObject } from '../../json';
import { FIELD, STATUS } from '../ids';
import { INCIDENT_WORKFLOW, PROBLEM_WORKFLOW, SERVICE_REQUEST_WORKFLOW } from '../stock/workflows';
import { FAULT_WORKFLOW } from './ops';

const { waitingForSupport, waitingForCustomer, inProgress, escalated, handingOver, resolved, canceled, closed } =
  STATUS;
const { open, workInProgress, underReview, underInvestigation, pending, completed } = STATUS;
const { opsNew, opsWaitingForCrew, opsWorking, opsWaitingForRequester, opsDone } = STATUS;

/** What counts as open work of a ticket: what L2 and L3 do for it, and what engineering does, where there are no levels. */
export const COUNTED: JsonObject = {
  links: [{ type: '10007', side: 'outward' }],
  levels: ['L2', 'L3'],
  withoutLevel: true,
  projects: null,
  unresolvedIsOpen: false,
};

/** What HELP's tickets hear of such work besides. */
export const HELP_CLOSE_CHECK: JsonObject = { counting: COUNTED, returnTo: 'nobody', outcomeLevels: ['L3'] };

/** How tickets of a workflow are closed. */
export interface Closing {
  /** Ids of the transitions that resolve and close. */
  readonly checked: readonly string[];
  /** The way back out of Done. */
  readonly reopening: string;
  readonly overrides: readonly { id: string; from: readonly string[]; to: string }[];
  readonly teamField: string;
}

/** Closed incidents and problems refuse edits, so that the way past the check ends where the reason can still be kept. */
const past = (from: readonly string[], to: string) => [
  { id: '231', from: [...from, handingOver], to },
  { id: '241', from: [completed, canceled], to: closed },
];

/** By workflow. */
export const CLOSING: Readonly<Record<string, Closing>> = {
  [SERVICE_REQUEST_WORKFLOW]: {
    checked: ['51', '91'],
    reopening: '221',
    overrides: [
      {
        id: '231',
        from: [waitingForSupport, waitingForCustomer, inProgress, escalated, pending, handingOver, resolved, canceled],
        to: closed,
      },
    ],
    teamField: FIELD.team,
  },
  [INCIDENT_WORKFLOW]: {
    checked: ['31', '51'],
    reopening: '221',
    overrides: past([open, workInProgress, pending], completed),
    teamField: FIELD.team,
  },
  [PROBLEM_WORKFLOW]: {
    checked: ['41', '61'],
    reopening: '221',
    overrides: past([open, underReview, underInvestigation, pending], completed),
    teamField: FIELD.team,
  },
  [FAULT_WORKFLOW]: {
    checked: ['51'],
    reopening: '221',
    overrides: [
      { id: '231', from: [opsNew, opsWaitingForCrew, opsWorking, opsWaitingForRequester, handingOver], to: opsDone },
    ],
    teamField: FIELD.owningTeam,
  },
};
