import { ABOUT_TICKETS, measureGrowth, withTickets } from '../../bench/growth/desk-growth';
import { slope } from '../../bench/growth/slope';
import * as handOver from '../../bench/cases/hand-over';
import { measureLedger, type MeasuredLedger } from '../../bench/ledger/measure-ledger';
import { describeOnMariadb } from '../support/mariadb';

describe('a slope', () => {
  test('is the exponent between the smallest and the largest', () => {
    const of = (...amounts: number[]) => slope(amounts.map((amount, index) => ({ n: 10 ** (index + 1), amount })));
    expect(of(7, 7, 7)).toBe(0);
    expect(of(3, 30, 300)).toBe(1);
    expect(of(1, 100, 10_000)).toBe(2);
    expect(of(0, 0)).toBe(0);
  });
});

describe('at a desk with ten times as many tickets', () => {
  const known = ABOUT_TICKETS.filter((it) => it === handOver.notified || it.name.startsWith('audit'));
  test.each(known)('$name: costs the same', async (it) => {
    const [grown] = await measureGrowth([it], [5, 50], withTickets);
    const [few, many] = grown!.at;
    expect(many?.cost).toEqual(few?.cost);
  });
});

/** What is asked of the ledger by what agents wait for, and by what runs by itself. */
const HELD = [
  'hand-over by event, team told',
  'a place in the line',
  'repair, 0 due',
  'repair, 100 due',
  'audit, 0 changed, none missed',
  'audit, 100 changed, none missed',
  'weekly report, a page',
];

describeOnMariadb('in a ledger of ten times as many visits', (open) => {
  let few: MeasuredLedger;
  let many: MeasuredLedger;
  beforeAll(async () => {
    const at = (visits: number) => measureLedger({ visits, open: 200 }, open);
    few = await at(2_000);
    many = await at(20_000);
  }, 120_000);
  const act = ({ acts }: MeasuredLedger, name: string) => acts.find((it) => it.act === name);

  test.each(HELD)('%s: takes as many statements, and they read no more', (name) => {
    const [small, large] = [act(few, name), act(many, name)];
    expect(large?.statements).toBe(small?.statements);
    // The statistics of so few rows may choose another index; a scan would read ten times as much.
    expect(large?.read).toBeLessThanOrEqual((small?.read ?? 0) * 1.1 + 2);
  });

  test('the repair takes a hundred at a time, however many are due', () => {
    expect(act(many, 'repair, 200 due')).toMatchObject({ statements: 1, sent: 100, read: 100 });
  });

  test('the audit finds what was missed', () => {
    // Every fifth ticket of the fill is another desk's.
    expect(act(many, 'audit, 200 changed, all missed')).toMatchObject({ sent: 160 });
  });
});
