import type { RefusedAnswer } from '../../domain/answers';

/** Somebody else pressed the button at the same moment. */
export const beingStarted: RefusedAnswer = {
  outcome: 'refused',
  said: {
    happened: 'Somebody else is just starting a trial of this project.',
    means: 'There is one trial at a time.',
    next: 'Reload the page to follow it.',
  },
};

export const noWorkTypes: RefusedAnswer = {
  outcome: 'refused',
  said: {
    happened: 'The support rules name no waiting status for any work type.',
    means: 'There is no hand-over that could be tried.',
    next: 'Name the work types and their waiting status in the support rules, and start the trial again.',
  },
};

export const mayNotCreate: RefusedAnswer = {
  outcome: 'refused',
  said: {
    happened: 'You may not create work items in this project.',
    means: 'The trial needs test tickets, which are created as you. Nothing was changed.',
    next: 'Ask somebody with that permission to start the trial, or a project admin to give it to you.',
  },
};
