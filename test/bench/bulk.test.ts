import { measureBulk, type MeasuredBulk } from '../../bench/bulk/measure-bulk';
import { peak } from '../../bench/bulk/tally';
import { FIRST } from '../../src/domain/pace';

const TICKETS = FIRST + 60;

describe('a bulk edit of more tickets than go at once', () => {
  let measured: MeasuredBulk;
  beforeAll(async () => {
    measured = await measureBulk(TICKETS);
  }, 120_000);

  test('hands every one of them over, once, in the order of the line', () => {
    expect(measured.handedOver + measured.twice.tickets).toBe(TICKETS);
    expect(measured.overtaken).toBe(0);
  });

  test('makes those beyond the first two hundred wait, as long as a thousand an hour take', () => {
    expect(measured.hours).toBe(0.1);
  });

  test('meets no limit of Jira, and fails nowhere', () => {
    expect(measured).toMatchObject({ refused: 0, failed: 0 });
  });

  test('holds up neither another desk, nor another person, nor a click', () => {
    expect(measured.besides).toMatchObject({ desk: 0, person: 0, click: 0 });
  });
});

test('the busiest hour is any sixty minutes, not those of the clock', () => {
  const minute = 60_000;
  const runs = [50, 70, 109, 131].map((at) => ({ at: at * minute, points: 10 }));
  expect(peak(runs)).toBe(30);
});
