import type { FullDraft } from './draft';
import { same } from './same';

/** The parts in which rules are edited, in the order of the page. */
export const SECTIONS = ['levels', 'teams', 'statuses', 'escalation', 'linked', 'messages'] as const;
export type Section = (typeof SECTIONS)[number];

type Part = (draft: FullDraft) => unknown;

const PARTS: Record<Section, Part> = {
  levels: ({ levels }) => levels,
  teams: ({ teams, entryTeam, defaultTeams, teamField }) => ({ teams, entryTeam, defaultTeams, teamField }),
  statuses: ({ workTypes, teamClock, customerClocks, targets, hours }) => ({
    workTypes,
    teamClock,
    customerClocks,
    targets,
    hours,
  }),
  escalation: ({ escalation: { linkedWork: _, ...escalation } }) => escalation,
  linked: ({ escalation: { linkedWork }, closeCheck }) => ({ linkedWork, closeCheck }),
  messages: ({ messages }) => messages,
};

/** The parts in which two versions of rules differ. */
export const sectionsChanged = (before: FullDraft, after: FullDraft): Section[] =>
  SECTIONS.filter((section) => !same(PARTS[section](before), PARTS[section](after)));
