import type { Colour } from '../../../domain/escalation-rules';

export const LEVELS = {
  list: 'Levels',
  about:
    'From the first level to the last: tickets are escalated up this list. The id is what tickets keep, for good; the name may change at any time.',
  add: 'Add a level',
  addTitle: 'Add a support level',
  editTitle: (id: string) => `Support level ${id}`,
  id: 'Id',
  idHelp: 'Short, as in L4. Tickets keep it, so that it cannot be changed later.',
  idTaken: 'Another level has this id.',
  idEmpty: 'Give it an id of at most 64 characters.',
  name: 'Name',
  nameEmpty: 'Give it a name of at most 64 characters.',
  colour: 'Colour',
  noColour: 'As usual',
  owns: 'What it takes care of',
  ownsNot: 'What it does not do',
  ownsNotHelp: 'What to hand on, or to send back.',
  escalateWhen: 'When to escalate to it',
  escalateHelp: 'Agents read this before they escalate.',
  customerName: 'What customers read in the portal',
  customerHelp: 'Left empty, they read nothing of this level.',
  owner: 'Who looks after this text',
  ownerHelp: 'A role or a team, no person: everybody who can see the project can read it.',
  reviewBy: 'To be read again by',
  noReview: 'No day',
  hasTeams: (count: number) =>
    count === 1
      ? 'It has 1 team: move it before the level can be removed.'
      : `It has ${count} teams: move them before the level can be removed.`,
  due: (day: string) => `To be read again by ${day}`,
  overdue: (day: string) => `Was to be read again by ${day}`,
  customers: (name: string) => `Customers read “${name}”`,
  looksAfter: (owner: string) => `Looked after by ${owner}`,
  nothing: 'Says nothing about itself yet.',
  tooLong: (what: string, most: number) => `${what}: at most ${most} characters.`,
} as const;

export const COLOURS: Record<Colour, string> = {
  grey: 'Grey',
  blue: 'Blue',
  green: 'Green',
  yellow: 'Yellow',
  red: 'Red',
  purple: 'Purple',
};
