import type { CloseCheckRules } from '../../../domain/gate/close-check-rules';

export const LINKED = {
  opening: 'Opening linked work',
  openingAbout: 'Instead of handing a ticket over, agents can keep it and open work in another project, linked to it.',
  linkType: 'Link type',
  linkHelp: (words: string) => `Reads from the ticket to the work: ${words}.`,
  noLinkType: 'None: no linked work is opened',
  place: (project: string, type: string) => `Opens ${type} in ${project}`,
  noPlace: 'No work is opened for this level',
  edit: 'Edit',
  stop: 'Stop',
  placeTitle: (level: string) => `Work for ${level}`,
  project: 'Project',
  workType: 'Work type',
  placeWrong: 'Choose a project and a work type.',

  counting: 'What counts as linked work',
  countingAbout: 'What tickets are told of. The close checks in the workflows say themselves what they look at.',
  count: 'Tell tickets of linked work',
  links: 'Links, as the ticket reads them',
  levels: 'Of these levels',
  anyLevel: 'Any level',
  withoutLevel: 'Work without a support level counts too',
  projects: 'In these projects',
  anyProject: 'Any project',
  unresolved: 'Work that is Done without a resolution counts as open',

  back: 'When the last linked work closes',
  backAbout: 'Who has the ticket then.',
  outcome: 'Outcome',
  outcomeAbout: 'Levels whose tickets record what was found, so that it need not be escalated again.',
  outcomeLevels: 'Levels that record an outcome',
} as const;

export const RETURN: Record<CloseCheckRules['returnTo'], string> = {
  person: 'The person who opened or escalated it',
  team: 'Their team',
  nobody: 'Nothing changes',
};
