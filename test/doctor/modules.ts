/** Why no setting of a project or of Jira can break a module. */
interface Unbreakable {
  readonly because: string;
}

const PROPERTY = ['the project property is deleted', 'the project property is overwritten'] as const;
const OWN_PAGE = 'a page of the app itself: Jira shows it to whoever may administer, by no setting of the project';
const PLATFORM = 'Forge runs it by itself: no page of Jira has anything of it';

/**
 * Every module that Jira sees, and by which of the ways of breaking a desk it is broken (`how`), or why none of them is.
 * By the module's key; in the manifest's order.
 */
export const MODULES: Readonly<Record<string, readonly string[] | Unbreakable>> = {
  'support-level': [
    'Support Level is taken off a screen',
    'Support Level is taken off the only screen of another desk',
  ],
  'with-team-since': ['the field that says since when a team has a ticket is gone'],
  'team-target-due': ['the field of the team’s target is gone'],
  'override-reason': [
    'the field of the reason for closing with open work is gone',
    'the way past the close check loses its screen',
  ],
  // Shown by the project property; that Jira admins may take the panel off again, no API tells anybody.
  'escalation-glance': PROPERTY,
  'escalation-panel': PROPERTY,
  'outcome-panel': ['the mark on the engineers’ project is deleted'],
  'where-it-stands': {
    because: 'shown by what the app itself keeps on the request; the portal’s settings have nothing of it',
  },
  'escalate-action': PROPERTY,
  'support-rules': { because: OWN_PAGE },
  'tierline-site': { because: OWN_PAGE },
  'support-guide': PROPERTY,
  'linked-closed': [
    'the close check is taken off Resolve',
    'the function of the close check is put on a way that ends nothing, and never configured',
  ],
  'linked-closed-simple': ['the close check for few links is put on a way and never configured'],
  'notes-complete': [
    'Escalation notes complete loses its configuration',
    'Escalation notes complete is switched off on Resolve',
    'Escalation notes complete asks for levels that were deleted',
    'Escalation notes complete is taken off one of the ways into Done',
  ],
  'outcome-recorded': [
    'Outcome recorded loses its configuration',
    'Outcome recorded is switched off on Resolve',
    'Outcome recorded asks at a level that is offered no outcome',
    'Outcome recorded looks for the level in another field',
    'Outcome recorded is taken off one of the ways into Done',
  ],
  'hide-stock-escalate': [
    'what hides the stock Escalate is switched off',
    'what hides the stock Escalate is taken out',
  ],
  'hide-while-open': ['the condition that hides Resolve while work is open is never configured'],
  'ticket-created': PROPERTY,
  'ticket-updated': [...PROPERTY, 'a Done status is added to a workflow'],
  'ticket-moved': { because: 'its filter asks nothing of the project: a ticket that comes or goes is always told' },
  'ticket-deleted': ['the project property is deleted'],
  'app-installed': { because: PLATFORM },
  errands: { because: PLATFORM },
  accounts: { because: PLATFORM },
  'every-five-minutes': { because: PLATFORM },
  'every-hour': { because: PLATFORM },
  'every-day': { because: PLATFORM },
  'every-week': { because: PLATFORM },
  'before-uninstall': { because: PLATFORM },
  ledger: { because: PLATFORM },
};

/** What the set-up check looks at of which there are no two ways to break it, and why. */
export const WITHOUT_WAYS: Readonly<Record<string, string>> = {
  'panel-shown':
    'no API tells where a panel is shown: the check tells whether this app put it there, which nothing in Jira undoes',
};
