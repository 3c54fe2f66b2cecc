import { codesOf, rowsOf, sectionOf, textOf } from './read-docs';

const LIST = [
  { heading: 'Security', letters: 'SEC', points: 10 },
  { heading: 'Architecture', letters: 'ARC', points: 10 },
  { heading: 'Cost', letters: 'CST', points: 18 },
  { heading: 'Triggers and schedules', letters: 'TRG', points: 6 },
  { heading: 'Performance', letters: 'PRF', points: 10 },
] as const;

test.each(LIST)('$letters: each of the $points points is answered, in order', ({ heading, letters, points }) => {
  const rows = rowsOf(sectionOf(textOf('docs/app-review.md'), heading));
  const numbered = Array.from({ length: points }, (_, index) => `${letters}-${String(index + 1).padStart(2, '0')}`);
  expect(codesOf(rows)).toEqual(numbered);
  for (const [, , answer = ''] of rows) expect(answer).not.toBe('');
});
