import { bytesOf, POINTS_AN_HOUR, pointsOf, STORAGE_BYTES } from '../../src/domain/usage';

test('Jira’s points of an hour are enough for some eight thousand hand-overs', () => {
  expect(pointsOf(0)).toBe(0);
  expect(pointsOf(100)).toBe(100 * pointsOf(1));
  expect(Math.floor(POINTS_AN_HOUR / pointsOf(1))).toBe(8_125);
});

test('rows take room by their kind, visits most of all that is many, and add up', () => {
  expect(bytesOf({})).toBe(0);
  expect(bytesOf({ visit: 10 })).toBe(10 * bytesOf({ visit: 1 }));
  expect(bytesOf({ visit: 2, ticket: 3, finding: 1 })).toBe(
    2 * bytesOf({ visit: 1 }) + 3 * bytesOf({ ticket: 1 }) + bytesOf({ finding: 1 }),
  );
  expect(bytesOf({ visit: 1 })).toBeGreaterThan(bytesOf({ ticket: 1 }));
  // A kind that nobody has measured counts for nothing.
  expect(bytesOf({ visit: 1, other: 1_000 })).toBe(bytesOf({ visit: 1 }));
});

test('a million visits have room in the gigabyte of an installation, two millions have not', () => {
  expect(bytesOf({ visit: 1_000_000 })).toBeLessThan(STORAGE_BYTES);
  expect(bytesOf({ visit: 2_000_000 })).toBeGreaterThan(STORAGE_BYTES);
});
