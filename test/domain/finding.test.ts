import { FINDINGS, isFindingCode, passes, type FindingCode } from '../../src/domain/finding';

const codes = Object.keys(FINDINGS) as FindingCode[];

test('a later look that finds all in order disproves what may pass of itself, and nothing that was left out for good', () => {
  expect(codes.filter(passes).sort()).toEqual(['gave-up', 'no-team', 'not-permitted', 'not-visible', 'unknown-team']);
});

test('a finding is known by its name alone', () => {
  expect(codes.every(isFindingCode)).toBe(true);
  for (const other of ['', 'unknown', 'toString', 'constructor']) expect(isFindingCode(other)).toBe(false);
});

test('each finding says what happened, what it means and what to do next, in whole sentences', () => {
  for (const code of codes)
    for (const sentence of Object.values(FINDINGS[code])) expect(sentence).toMatch(/^[A-Z][^]*[^.]\.$/);
});
