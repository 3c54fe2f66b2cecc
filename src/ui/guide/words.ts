export const GUIDE = {
  reading: 'Reading the support rules',
  none: 'This project has no support rules',
  noneMeans:
    'Hand-overs are made by hand here. A project admin can set up support levels in the project settings, under Support rules.',
  off: 'Support levels are switched off here for the time being. This is how it works when they are on:',
  how: 'How support works here',
  entry: (team: string) => `New tickets go to ${team}.`,
  follows: 'The support level of a ticket follows the team that has it.',
  byHand: 'Support Level can also be changed by hand: the ticket then goes to the team that takes that level.',

  levels: 'Who takes care of what',
  owns: 'Takes care of',
  ownsNot: 'Does not do',
  escalateWhen: 'Escalate to it when',
  teams: 'Teams',
  takes: (team: string) => `${team} (takes the level by default)`,
  up: 'Escalates to',
  up_: (level: string, teams: string) => `${level}: ${teams}`,
  down: 'Sends back to',
  across: 'Transfers',
  acrossSays: 'between its teams',
  nobody: 'nobody: it is the last level',
  asks: 'Escalation notes to it ask',
  mustAsk: (label: string) => `${label} (required)`,
  opens: 'Linked work opens in',
  owner: (owner: string) => `Looked after by ${owner}`,
  review: (day: string) => `To be read again by ${day}`,

  hours: 'Working hours',
  deskHours: 'All teams, unless they are named below',
  zone: (zone: string, off: number) => (off === 0 ? zone : `${zone}, and ${off} ${off === 1 ? 'day' : 'days'} off`),

  targets: 'Team targets',
  targetsAbout: 'A team’s time for a ticket, in its working hours. The first line that fits counts.',
  noTargets: 'Teams have no targets.',
  anyTeam: 'Any team',
  anyPriority: 'any priority',
  target: (time: string, team: string, priority: string) => `${team}, ${priority}: ${time}`,

  limits: 'Limits',
  warn: (count: number) => `From hand-over ${count} between the same two teams on, you are warned.`,
  manager: (count: number) =>
    `From hand-over ${count} between the same two teams on, only an escalation manager makes it.`,
  skip: 'Only an escalation manager may skip a level.',
  skipOn: (priority: string) =>
    `On priority ${priority} anyone may skip a level, with a reason; otherwise only an escalation manager.`,
  noManager: 'Nobody is escalation manager here, so that nobody passes these limits.',
  reason: 'Sending back, transferring and skipping a level need a reason.',
  undo: 'A hand-over by click can be undone for two minutes.',

  close: 'Closing',
  counts:
    'While linked work is open, the ticket tells so, and it cannot be closed where the workflow has the close check. An escalation manager can close it with “Close with override” and a reason.',
  noCount: 'Linked work keeps no ticket open.',
  outcome: (levels: string) =>
    `On ${levels} an outcome is recorded: the root cause, and what the first level can use of it.`,
  back: {
    person: 'When its last linked work closes, a ticket goes back to the person who opened or escalated it.',
    team: 'When its last linked work closes, a ticket goes back to their team.',
    nobody: '',
  },
} as const;
