import type { TeamClock } from '../../../domain/policy';

export const STATUSES = {
  workTypes: 'Work types that are handed over',
  workTypesAbout:
    'Where a handed-over ticket waits for its new team, and the status it passes through so that the team’s SLA starts anew.',
  type: 'Work type',
  waits: 'Waits in',
  passes: 'Passes through',
  actions: 'Change',
  addType: 'Add a work type',
  noneLeft: 'All work types of the project are on the list.',
  typeTitle: 'Work type',
  waitsHelp: 'Not a Done status: the ticket is open there.',
  passesHelp: 'A status of its own that no customer’s SLA names in its conditions. The set-up makes “Handing over”.',
  chooseWaiting: 'Choose a work type and where its tickets wait.',
  sameStatus: 'It cannot wait in the status that it passes through.',

  clock: 'The team’s SLA',
  clockAbout:
    'The SLA that measures each team’s time anew. It is relied on only where a trial hand-over proved it here.',
  clockField: 'SLA',
  noClock: 'None: the team target alone counts',
  stopsOn: 'It starts anew',
  proven: 'Proven',
  notProven: 'Not proven',
  provenSays: 'A hand-over on this project was seen to start it anew.',
  notProvenSays: 'Until a trial in Set-up proves it, tickets are handed over without it, and the team target counts.',

  customers: 'The customer’s SLAs',
  customersAbout: 'No hand-over may touch them. They are compared before and after each one.',

  targets: 'Team targets (OLA)',
  targetsAbout: 'A team’s time for a ticket, in its working hours. The first line that fits counts.',
  noTargets: 'No team has a target.',
  addTarget: 'Add a target',
  targetTitle: 'Team target',
  team: 'Team',
  anyTeam: 'Any team',
  priority: 'Priority',
  anyPriority: 'Any priority',
  hoursLabel: 'Hours',
  minutesLabel: 'Minutes',
  wrongTime: 'Give it a whole number of hours and minutes, one minute at least.',
  sayTarget: (time: string, team: string, priority: string) => `${time} · ${team} · ${priority}`,

  hours: 'Working hours of the project',
  hoursAbout: 'For every team without hours of its own. Jira’s SLAs have calendars of their own.',
  changeHours: 'Change the working hours',
  holidays: (count: number) => `${count} ${count === 1 ? 'day' : 'days'} off`,
} as const;

export const STOPS: Record<TeamClock['stopsOn'], string> = {
  reentry: 'when the ticket enters its waiting status anew',
  unassign: 'when the ticket loses its assignee',
  none: 'by nothing that Tierline does',
};
