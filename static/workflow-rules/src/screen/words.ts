import type { Unreadable } from '../../../../src/domain/gate/read-config';

export const READING = 'Reading the site’s links, levels and projects';

export const FAILED = {
  title: 'This form could not be opened.',
  text: 'Jira did not answer what it has to know: link types, fields and projects. Nothing was changed.',
  again: 'Try again',
};

/** Why the stored configuration is not shown; in a form, the defaults stand in its place. */
export const UNREADABLE: Record<Unreadable, string> = {
  missing: 'This rule has not been set yet.',
  newer: 'This rule was saved by a newer version of Tierline.',
  broken: 'What is stored for this rule cannot be read.',
};
export const SAVE_AGAIN = 'Below are the defaults. Saving them replaces what is stored.';

/** Of rules that a function of the app checks. */
export const REFUSES_MEANWHILE = {
  missing: 'It refuses the transition, and says why, until a Jira admin opens and saves it.',
  unreadable: 'It refuses the transition, and says why, until a Jira admin saves it again.',
};

export const SENTENCE = 'What this rule does';
export const UNFINISHED = 'It will say so here once everything above is filled in.';
export const WRONG = 'Not saved yet. Look at what is marked above.';
export const TOO_LARGE = 'This is more than Jira keeps for a rule (32 KB). Choose fewer links, levels or projects.';

export const elsewhere = (status: string): string =>
  `This transition leads to “${status}”, which is not a status of the category Done: the rule is made for transitions that close.`;
