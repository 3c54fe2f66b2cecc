import type { Said } from '../../../domain/answers';
import type { Section } from '../../../domain/rules/sections';

/** Few and short: tabs do not wrap, and in a narrow window the platform cuts what has no room. */
export const TABS = {
  overview: 'Overview',
  teams: 'Teams',
  statuses: 'Clocks',
  escalation: 'Escalation',
  versions: 'Versions',
  'set-up': 'Set-up',
} as const;
export type TabKey = keyof typeof TABS;

const SECTIONS: Readonly<Record<Section, { name: string; tab: TabKey }>> = {
  levels: { name: 'Levels', tab: 'teams' },
  teams: { name: 'Teams', tab: 'teams' },
  statuses: { name: 'Statuses and clocks', tab: 'statuses' },
  escalation: { name: 'Escalation', tab: 'escalation' },
  linked: { name: 'Linked work', tab: 'escalation' },
  messages: { name: 'Messages', tab: 'escalation' },
};

export const nameOfSection = (section: Section): string => SECTIONS[section].name;
export const tabOfSection = (section: Section): TabKey => SECTIONS[section].tab;

export const WORDS = {
  // Which parts it is, the bar above says in words.
  changed: (name: string) => `${name} *`,
  unsaved: (parts: readonly string[]) => `Not saved yet: ${parts.join(', ')}`,
  stays: 'Go from tab to tab as you like. What you leave the page with unsaved is lost.',
  save: 'Save changes',
  discard: 'Discard',
  showChanges: 'Show what changes',
  hideChanges: 'Hide what changes',
  wrong: 'Put this right, then save',
  quicker: 'Somebody else saved these rules while you edited them',
  quickerBy: 'Saved by',
  quickerApp: 'Tierline saved them itself.',
  theyChanged: 'What they changed:',
  keepMine: 'Put my changes on top',
  takeTheirs: 'Discard mine, take theirs',
  checking: 'Saved. Looking at the set-up …',
  saved: (version: number) => `Saved as version ${version}.`,
  allFine: 'The set-up check found nothing wrong.',
  lookYourself: 'Run the set-up check under Overview in a minute.',
  attention: (version: number, wrong: number) =>
    `Saved as version ${version}. The set-up check found ${wrong} ${wrong === 1 ? 'thing' : 'things'} that ${wrong === 1 ? 'needs' : 'need'} attention.`,
  notLooked: (version: number) => `Saved as version ${version}. The set-up could not be looked at.`,
  affected: 'Hand-overs are affected.',
  seeCheck: 'See the set-up check',
  showCloseChecks: 'Show the close checks in workflows',
  hideCloseChecks: 'Hide the close checks in workflows',
  choicesFailed:
    'What there is to choose from in Jira could not be read. What is set already stays; reload the page to choose anew.',
  edit: 'Edit',
  remove: 'Remove',
  up: 'Up',
  down: 'Down',
  add: 'Add',
  done: 'Done',
  cancel: 'Cancel',
  none: 'None',
} as const;

export const NOT_SAVED: Said = {
  happened: 'No answer came.',
  means: 'It may have been saved, or not. Your changes are still here.',
  next: 'Save again: what was saved already is noticed.',
};
