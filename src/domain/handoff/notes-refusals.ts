import type { Said } from '../answers';

const NOT_ADDED = 'No escalation notes were added';

/** Why no notes are added to a hand-over, in full. */
export const NOTES_REFUSALS = {
  'not-handed-over': {
    happened: `${NOT_ADDED}: this ticket was not handed over to the team that has it.`,
    means: 'Notes belong to a hand-over. Nothing was changed.',
    next: 'Write a comment instead, or hand the ticket over with notes.',
  },
  'moved-on': {
    happened: `${NOT_ADDED}: the ticket has moved on since.`,
    means: 'It is with another team by now. Nothing was changed.',
    next: 'Reload the page and look at where the ticket is now.',
  },
  'there-already': {
    happened: `${NOT_ADDED}: this hand-over has notes already.`,
    means: 'Somebody wrote them, perhaps just now. Nothing was changed.',
    next: 'Reload the page to read them. What they lack can be said in a comment.',
  },
  'not-asked': {
    happened: `${NOT_ADDED}: they answer something that is not asked.`,
    means: 'Nothing was changed.',
    next: 'Close the dialog and open it again: it then asks what is to be answered.',
  },
} satisfies Record<string, Said>;
export type NotesRefusal = keyof typeof NOTES_REFUSALS;
