import { advice, fine, listed, unknown, wrong, type Matter } from '../../../src/domain/doctor/words';

const matter: Matter = {
  check: 'queues',
  title: 'Every level has a queue',
  who: 'project-admin',
  affectsHandOvers: true,
};
const said = { happened: 'No queue.', means: 'Nobody looks.', next: 'Add one.' };
const told = {
  ...{ check: 'queues', title: 'Every level has a queue', who: 'project-admin' },
  ...{ subject: null, path: null, changedBy: null, steps: [], fix: null },
};

test('only what is wrong can make hand-overs go wrong', () => {
  expect(fine(matter)).toEqual({ ...told, state: 'fine', said: null, affectsHandOvers: false });
  expect(advice(matter, said)).toEqual({ ...told, state: 'advice', said, affectsHandOvers: false });
  expect(wrong(matter, said)).toEqual({ ...told, state: 'wrong', said, affectsHandOvers: true });
  expect(unknown(matter, said)).toEqual({ ...told, state: 'unknown', said, affectsHandOvers: false });
});

test('steps, a button, a subject and a place are told where there are any', () => {
  const placed = { ...matter, subject: 'Requests', path: '/queues' };
  const more = { steps: ['Open the queues.'], fix: 'show-panel' } as const;
  for (const report of [advice(placed, said, more), wrong(placed, said, more), unknown(placed, said, more)])
    expect(report).toMatchObject({ ...more, subject: 'Requests', path: '/queues' });
  expect(fine(placed, more.steps)).toMatchObject({ steps: more.steps, fix: null, subject: 'Requests' });
});

test.each([
  ['jira-admins-only', 'Only a Jira admin can look at this.', 'Ask a Jira admin to open this page and run the check.'],
  [
    'not-shown',
    'Jira did not show this to you.',
    'Ask somebody who administers this project and Jira to run the check.',
  ],
  ['no-answer', 'Jira did not answer as it should.', 'Run the check again in a few minutes.'],
] as const)('what was not seen (%s) may be in order or not', (why, happened, next) => {
  expect(unknown(matter, why).said).toEqual({ happened, means: 'It may be in order or not.', next });
});

test.each<[string[], string]>([
  [[], ''],
  [['A'], '“A”'],
  [['A', 'B'], '“A” and “B”'],
  [['A', 'B', 'C'], '“A”, “B” and “C”'],
  [['A', 'B', 'C', 'D', 'E'], '“A”, “B”, “C”, “D” and “E”'],
  [['A', 'B', 'C', 'D', 'E', 'F'], '“A”, “B”, “C”, “D”, “E” and 1 more'],
  [['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'], '“A”, “B”, “C”, “D”, “E” and 3 more'],
])('%j is listed as: %s', (names, text) => {
  expect(listed(names)).toBe(text);
});

test('a shorter list says sooner how many more there are', () => {
  expect(listed(['A', 'B', 'C'], 1)).toBe('“A” and 2 more');
});
