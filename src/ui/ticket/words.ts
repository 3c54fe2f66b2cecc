import type { Said } from '../../domain/answers';
import type { Verb } from '../../domain/level';

/** What glance and panel say alike. */
export const TROUBLES = {
  unreachable: {
    happened: 'Jira did not answer.',
    means: 'Nothing was changed.',
    next: 'Check your connection, then try again.',
  },
  forbidden: {
    happened: 'Jira did not allow this.',
    means: 'Your account lacks a permission on this ticket, or your session has ended. Nothing was changed.',
    next: 'Reload the page. If it happens again, ask a project admin.',
  },
  gone: {
    happened: 'Jira does not find this ticket.',
    means: 'It was moved or deleted, or you may no longer see it.',
    next: 'Reload the page.',
  },
  busy: {
    happened: 'Jira has too much to do at the moment.',
    means: 'Nothing was changed.',
    next: 'Try again in a minute.',
  },
  strange: {
    happened: 'Jira answered something unexpected.',
    means: 'The support level cannot be shown. The ticket itself is not affected.',
    next: 'Try again. If it happens again, tell a Jira admin.',
  },
} satisfies Record<string, Said>;

export const TRY_AGAIN = 'Try again';

export const NOT_SET_UP: Said = {
  happened: 'Support levels are not set up here.',
  means: 'The support rules of this project are missing or switched off.',
  next: 'A project admin can save them in the project settings, under Support rules.',
};

/** How long something took, at most two units. */
export const DURATION = {
  moment: 'less than 1 min',
  days: (count: number) => `${count} d`,
  hours: (count: number) => `${count} h`,
  minutes: (count: number) => `${count} min`,
};

export const MOMENT = { today: (time: string) => `today ${time}`, yesterday: (time: string) => `yesterday ${time}` };

/** What was done, with where it went. */
export const DONE_TO: Record<Verb | 'linked-work', string> = {
  escalate: 'Escalated to',
  'send-back': 'Sent back to',
  transfer: 'Transferred to',
  'linked-work': 'Opened linked work for',
};

/** What the set-up check found to make hand-overs go wrong. */
export const SET_UP = {
  title: 'Hand-overs may go wrong',
  next: 'You can work on. Ask an admin of this project to open the set-up check in the project settings.',
};
