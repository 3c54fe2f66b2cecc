import type { Said } from '../../../domain/answers';

/** What the panel says when nothing keeps a ticket open any more. */
export const WORDS = {
  closed: 'All linked work is closed',
  means: 'Nothing linked to this ticket keeps it open any more. Tell the customer, then resolve it.',
  review: 'Review reply to customer',
  title: (key: string) => `Reply to the customer of ${key}`,
  label: 'Reply to the customer',
  visible: 'The customer sees this',
  fromDraft: 'Drafted from what the linked work came to. Nothing has been sent yet.',
  noDraft: 'There is no draft for it. Nothing has been sent yet.',
  send: 'Send to customer',
  sent: 'Your reply was sent to the customer.',
  reading: 'Looking for the draft',
  empty: 'Write what the customer is to read.',
};

export const UNREACHABLE: Said = {
  happened: 'No answer arrived.',
  means: 'Your reply may have been sent, or not. Your text is still here.',
  next: 'Check your connection and try again: it is not sent twice.',
};

export const INTERNAL: Said = {
  happened: 'Your text was kept as an internal note: the customer does not see it.',
  means: 'Only agents of this project reply to its customers.',
  next: 'Ask an agent to send it.',
};
