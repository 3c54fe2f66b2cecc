export const OVERVIEW = {
  on: 'On',
  off: 'Off',
  isOn: 'Tierline is switched on for this project.',
  isOff: 'Tierline is switched off for this project: no ticket is handed over, and no close check refuses.',
  version: (version: number, levels: number, teams: number) =>
    `Version ${version} of the rules · ${levels} support levels · ${teams} ${teams === 1 ? 'team' : 'teams'}`,
  turnOff: 'Switch off',
  turnOn: 'Switch on',
  offTitle: 'Switch Tierline off for this project?',
  offSays: [
    'Hand-overs stop at once: agents see no Escalate, a change of team moves no level, and nobody is told.',
    'Tickets can be closed although linked work is open, where the close check asks Tierline. Checks that Jira makes without Tierline stay: a Jira admin takes them out under Set-up.',
    'Nothing is lost: rules, history and notes are there when it is switched on again.',
  ],
  onTitle: 'Switch Tierline on for this project?',
  onSays: [
    'Tickets that are created from now on are placed with a team. Those that are there already are taken as they are.',
    'Agents can escalate, and the close check refuses again while linked work is open.',
  ],
  working: 'Switching …',
  keep: 'Cancel',
  unfinished: 'The set-up is not finished.',
  openChanges: (open: number) =>
    open === 1 ? 'One change of its plan is still to be made.' : `${open} changes of its plan are still to be made.`,
  trialGoing: 'A trial hand-over was begun and is not over: its tickets are still there.',
  noTrial:
    'No trial hand-over has been made yet: it shows whether hand-overs work here, and start the team’s SLA anew.',
  goOn: 'Go on with the set-up',
  attention: 'What needs attention',
  who: 'Who supports what',
} as const;
