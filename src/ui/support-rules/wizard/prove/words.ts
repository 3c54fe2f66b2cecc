import type { Said } from '../../../../domain/answers';
import type { Stamping } from '../../../../contract/set-up';
import type { Trial, TrialStepState } from '../../../../domain/trial/trial';

type Appearance = 'default' | 'inprogress' | 'success' | 'removed';

export const TRIAL = {
  title: 'Try a hand-over',
  about:
    'Tierline makes a few tickets, hands them over as your agents will, watches the SLAs, and deletes the tickets again. No customer and no team hears of it. It takes a minute or two.',
  start: 'Try a hand-over',
  again: 'Try again',
  stop: 'Stop and clean up',
  reading: 'Looking for an earlier trial …',
  goOn: 'Go on',
  left: (keys: string) => `These tickets could not be deleted: ${keys}. Delete them by hand.`,
  needsRules: 'The support rules are not saved yet: apply the changes first.',
  noSla:
    'The rules name no SLA of the team. You can try a hand-over without one, or make one first, now that its status is there.',
  lookForSla: 'I have made it: look for it',
  noneFound: 'There is no SLA but those that are promised to customers. Save the new one in Jira, then look again.',
  saving: 'Saving the support rules …',
  saved: 'Saved. Try a hand-over now: it shows whether the SLA starts anew.',
  compare: 'Tierline cannot read the conditions of an SLA. The trial shows whether they are right.',
} as const;

export const TRIAL_STATES: Record<TrialStepState, { name: string; appearance: Appearance }> = {
  waiting: { name: 'To do', appearance: 'default' },
  running: { name: 'Running', appearance: 'inprogress' },
  done: { name: 'Done', appearance: 'success' },
  failed: { name: 'Failed', appearance: 'removed' },
};

export const ENDED: Record<Exclude<Trial['state'], 'going'>, 'success' | 'information' | 'warning' | 'error'> = {
  proven: 'success',
  'not-proven': 'warning',
  failed: 'error',
  stopped: 'information',
};

export const STAMP = {
  title: 'Stamp the open tickets',
  about:
    'Tickets that were open before the rules get their team and level when somebody next changes them. Stamped, they have them at once. It goes on in the background; nobody is told.',
  start: 'Stamp the open tickets',
  stop: 'Stop',
  reading: 'Looking how far it is …',
  done: (done: number, about: number) => `${done} of about ${about} tickets`,
} as const;

export const STAMPING: Record<Stamping['state'], string> = {
  going: 'Being stamped. You can leave this page.',
  done: 'All open tickets are stamped.',
  stopped: 'Stopped. What is stamped stays so.',
  'waiting-for-quota': 'Waits for Jira, which has much to do at the moment, and goes on by itself.',
};

export const PROVE = { done: 'Finish' } as const;

export const TRIAL_SILENT: Said = {
  happened: 'No answer came.',
  means: 'The trial stands still. Its tickets are deleted when it goes on, or is stopped.',
  next: 'Go on, or stop and clean up.',
};
export const STAMPING_SILENT: Said = {
  happened: 'No answer came.',
  means: 'Stamping may go on in the background all the same.',
  next: 'Reload the page in a minute to see how far it is.',
};
export const SLA_SILENT: Said = {
  happened: 'The SLA could not be looked for or saved.',
  means: 'The support rules are as they were.',
  next: 'Try again in a minute.',
};
