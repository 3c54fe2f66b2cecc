/** What the panel of linked work says. */
export const WORDS = {
  waiting: 'Tickets that wait for this',
  nobody: 'No open ticket waits for this that you may see.',
  next: (count: number) =>
    count === 1
      ? 'When this is done, the ticket hears of it with the outcome.'
      : 'When this is done, these tickets hear of it with the outcome.',
};
