import type { Said } from '../../../domain/answers';
import type { TemplateCode } from '../../../domain/set-up/templates';
import type { Step } from './steps';

export const count = (amount: number, one: string, more: string): string => `${amount} ${amount === 1 ? one : more}`;

export const WORDS = {
  title: (project: string) => `Set up Tierline for ${project}`,
  progress: 'Steps of the set-up',
  step: (at: number, of: number) => `Step ${at} of ${of}`,
  opening: 'Looking at the project: work types, teams, SLAs … This changes nothing.',
  back: 'Back',
  next: 'Next',
} as const;

/** What a step is called, and what it is about. */
export const STEP_WORDS: Record<Step, { name: string; about: string }> = {
  project: { name: 'Project', about: 'What Tierline found. Nothing is changed before you have seen every change.' },
  template: { name: 'Template', about: 'Begin with what is most like your team. All of it can be changed.' },
  teams: { name: 'Levels and teams', about: 'Who works on which support level.' },
  clocks: { name: 'Statuses and clocks', about: 'Where tickets wait for a team, and what measures its time.' },
  preview: { name: 'Preview', about: 'All that will be changed in Jira. Looking at it changes nothing.' },
  apply: { name: 'Apply', about: 'One change after the other. You can stop at any time and go on later.' },
  prove: { name: 'Prove', about: 'See that it works, before your agents rely on it.' },
};

export const UNFIT: Record<'team-managed' | 'not-a-service-project', Said & { steps: readonly string[] }> = {
  'team-managed': {
    happened: 'This is a team-managed project.',
    means:
      'Tierline cannot work in it: its workflows and screens can be changed by no app, so no hand-over could be guarded. Nothing was changed.',
    next: 'Use Tierline in a company-managed service project:',
    steps: [
      'Create a service project, and choose “Company-managed” as its type.',
      'Move the work items of this project there: search for them, and choose “Bulk change”, then “Move”.',
      'Open the new project’s settings, and Support rules there.',
    ],
  },
  'not-a-service-project': {
    happened: 'This is no service project.',
    means: 'Support levels are for projects of Jira Service Management. Nothing was changed.',
    next: 'Open the settings of a service project:',
    steps: ['Choose the service project.', 'Open its project settings.', 'Choose Support rules.'],
  },
};

export const PROJECT = {
  fits: (name: string) => `${name} can be set up: it is a company-managed service project.`,
  workTypes: 'Work types',
  teams: 'Teams met on its tickets',
  slas: 'SLAs',
  none: 'none yet',
  you: 'You',
  admin: 'You administer Jira: you can apply all of it.',
  noAdmin:
    'You administer this project, but not Jira. You can apply what belongs to the project; for the rest you get a text to send to your Jira admin, and the plan is kept until then.',
  notKnown: 'Jira did not say whether you administer it. What it does not let you do is left for your Jira admin.',
} as const;

export const TEMPLATE = {
  choose: 'Template',
  kept: 'The rules of this project',
  keptAbout: 'Goes on with the rules that are there, instead of beginning anew.',
  levels: (names: string) => `Levels: ${names}`,
} as const;

/** For whom a template is. */
export const FOR_WHOM: Record<TemplateCode, string> = {
  'it-service-desk': 'For an IT department with teams of its own for networks, devices and applications.',
  'two-tier': 'For a small team: some answer everything first, some are asked when it gets hard.',
  'managed-service': 'For who works for other companies, and hands on to vendors.',
};

export const WRONG = {
  noField: 'No field of this site can name a team. A Jira admin can add a select list named “Owning team”.',
  noName: 'Give the level a name.',
  noTeam: 'Choose at least one team, or leave the level out.',
  noTeamHere: 'Choose at least one team.',
  noWorkType: 'Take in at least one work type.',
  noLink: 'There is no team in it. Open the team in Jira (Teams in the menu), and copy the address of its page.',
  noTeamName: 'Type the team’s name as people know it.',
} as const;

export const NOT_OPENED: Said = {
  happened: 'The project could not be looked at.',
  means: 'Nothing was changed.',
  next: 'Try again in a minute.',
};
