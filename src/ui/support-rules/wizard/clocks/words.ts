export const CLOCKS = {
  workTypes: 'Work types',
  workTypesAbout:
    'Tickets of the types that are taken in have levels and can be handed over. A ticket that was handed over waits for its new team in the waiting status.',
  waits: (type: string) => `Waiting status of ${type}`,
  addWaiting: 'Add “Waiting for support”',
  teamSla: 'The team’s own SLA',
  teamSlaHelp: 'Starts anew with every team. Whether it does is tried out in the last step.',
  noSla: 'None yet',
  noSlaAbout:
    'Without one, the team’s target is kept by the support rules: hand-overs work all the same. You can make one by hand after the changes are applied, since it needs the status “Handing over”; the last step asks for it.',
  customerSlas: 'SLAs that are promised to customers',
  customerSlasHelp: 'No hand-over may touch them.',
  managers: 'Escalation managers',
  managersHelp: 'May skip levels, pass limits, and close a ticket whose linked work is open.',
  showSteps: 'How to make the SLA',
  hideSteps: 'Hide how to make the SLA',
} as const;

/** What the form of an SLA has to say, as it reads in Jira. No API writes it. */
export const SLA = {
  title: 'What the team’s SLA has to say',
  steps: (name: string) => [
    'Open the project’s SLAs, and choose “Add SLA”; or open the one that is the team’s.',
    `Name it, for example “${name}”.`,
    'Set its conditions as in the table below, and leave all other conditions off.',
    'Add a goal for all remaining work items: the time that a team has. Choose “Save”.',
  ],
  open: 'Open the project’s SLAs (new tab)',
  name: 'Time with team',
  start: 'Start counting time when',
  pause: 'Pause counting time during',
  stop: 'Stop counting time when',
  created: 'Work item created',
  entered: (status: string) => `Entered status: ${status}`,
  resolved: 'Resolution: set',
  unpaused: 'Nothing (a status in which the customer is asked can be added)',
  reentry: 'Handing over',
  waiting: 'Waiting for support',
} as const;
