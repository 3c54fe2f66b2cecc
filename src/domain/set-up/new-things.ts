/**
 * What the rules of a set-up name before it is there: the id that Jira gives it takes this one's place when it is made.
 * No id of Jira's looks like that.
 */
export const NEW = {
  /** The re-entry status *Handing over*. */
  reentry: 'new:handing-over',
  /** The waiting status *Waiting for support*, for a work type whose workflow has none that will do. */
  waiting: 'new:waiting-for-support',
  /** The link type *Escalation*. */
  linkType: 'new:escalation',
  /** The project role *Escalation manager*. */
  managerRole: 'new:escalation-manager',
} as const;

export type NewThing = keyof typeof NEW;

/** Ids by what they stand for, as far as it is there by now. */
export type Made = Readonly<Partial<Record<NewThing, string>>>;
