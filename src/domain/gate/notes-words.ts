import { OVERRIDE } from './refusal-words';
import { wait } from './span';

const NEXT = 'Add escalation notes in the Escalation panel, then try again';

/** Why a ticket may not go on as far as its escalation notes go, for whoever wants it to. */
export const NOTES_WORDS = {
  none: (team: string) => `This ticket was handed to ${team} without escalation notes. ${NEXT}.`,
  gone: `The escalation notes of this hand-over were deleted. ${NEXT}.`,
  strange: `The escalation notes of this hand-over cannot be read any more. ${NEXT}.`,
  incomplete: (labels: readonly string[]) =>
    `The escalation notes do not answer ${labels.map((label) => `“${label}”`).join(' and ')}. ${NEXT}.`,
  /** Jira may not be asked: by the ledger alone. `retryAfter`: milliseconds. */
  byRecord: (retryAfter: number | null) =>
    'Jira lets Tierline read nothing more this hour, so it goes by its own record: this hand-over has no escalation notes. ' +
    `${NEXT} ${again(retryAfter)}, or ask ${OVERRIDE}.`,
};

const again = (retryAfter: number | null): string =>
  retryAfter === null ? 'after the full hour' : `in ${wait(Math.max(retryAfter, 1))}`;
