import type { EscalationRules, NoteField } from '../../../domain/escalation-rules';

export const ESCALATION = {
  notes: 'Escalation notes',
  notesAbout:
    'What agents are asked when they escalate to a level. A level without questions of its own asks the usual ones.',
  usual: 'Asks the usual questions',
  asks: (count: number, required: number) =>
    `Asks ${count} ${count === 1 ? 'thing' : 'things'}, ${required} of them required`,
  editNotes: 'Edit',
  back: 'Back to the usual',
  notesTitle: (level: string) => `Escalation notes to ${level}`,
  preview: 'What agents see',
  questions: 'Questions',
  addQuestion: 'Add a question',
  most: 'Twelve questions are the most that one form asks.',
  label: 'Question',
  help: 'Help below it',
  kind: 'Answered by',
  required: 'Has to be answered',
  prefill: 'Offered from the ticket',
  noPrefill: 'Nothing',
  options: 'Options, one a line',
  choose: 'Edit',
  labelWrong: 'Each question needs words, 120 characters at most.',
  optionsWrong: (label: string) => `“${label}” needs options of at most 120 characters.`,
  noQuestion: 'Ask at least one thing, or go back to the usual questions.',

  ways: 'What agents can do',
  waysAbout:
    'Escalating is always offered. What is switched off is not shown, and refused also to others than the page.',
  sendBack: 'Send back',
  sendBackHelp: 'Down to the team that sent it, or to a level below.',
  transfer: 'Transfer',
  transferHelp: 'To another team of the same level.',
  byHand: 'People may change Support Level by hand',
  byHandHelp:
    'Otherwise it follows the team. A change by hand hands the ticket to the level’s default team, without notes.',

  manager: 'Escalation manager',
  managerAbout: 'May skip levels, pass limits and close a ticket although linked work is open.',
  role: 'Project role',
  noRole: 'Nobody',
  skip: 'Anyone may skip a level, with a reason, on',
  noSkip: 'No priority',

  limits: 'Back and forth',
  limitsAbout: 'Hand-overs of a ticket between the same two teams, either way.',
  warnFrom: 'Agents are warned from hand-over',
  managerFrom: 'Only the escalation manager makes it from hand-over',
  limitsWrong: 'Whole numbers from 2 to 20, and the warning not after the limit.',

  stock: 'The workflow’s own Escalate',
  stockAbout: 'Jira’s template has a transition of this name, which moves no team.',
  stockHow: 'It is',
  stockStatuses: 'Statuses that it leads to',
} as const;

export const KINDS: Record<NoteField['kind'], string> = {
  text: 'Text',
  choice: 'One of several options',
  checkbox: 'A box to tick',
  link: 'A link',
};
export const PREFILLS: Record<NonNullable<NoteField['prefill']>, string> = {
  reported: 'What the customer reported',
  evidence: 'Error texts, links and attachments',
  impact: 'Impact and priority',
};
export const STOCK: Record<EscalationRules['stockEscalate']['how'], string> = {
  left: 'left alone',
  hidden: 'hidden, where its condition stands in the workflow',
  asks: 'answered: the ticket then asks for the team',
};
