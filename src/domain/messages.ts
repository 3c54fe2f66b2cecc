import { object, optional, size, string, type Infer } from 'superstruct';

const Sentence = size(string(), 1, 300);

/** Words of the desk's own beside those that the app says by itself. */
export const Messages = object({
  /** At the head of what a team is told of a ticket it receives. */
  teamTold: optional(Sentence),
  /** At the end of what the close check says when it refuses. */
  closeRefused: optional(Sentence),
});
export type Messages = Infer<typeof Messages>;
