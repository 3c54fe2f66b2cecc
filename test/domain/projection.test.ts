import { projectionOf } from '../../src/domain/project-visit';
import { readProjection } from '../../src/domain/projection';
import { aVisit, MONDAY } from '../support/builders';

const notes = (comment: string) => ({ comment, score: 70 });
const placed = aVisit();
const escalated = aVisit({
  sequence: 2,
  beginning: 'escalate',
  level: 'L2',
  team: 't-tech',
  fromLevel: 'L1',
  fromTeam: 't-desk',
  by: 'l1-agent',
  startedAt: MONDAY,
  operation: 'up',
  notes: notes('501'),
});
const sentBack = aVisit({
  sequence: 3,
  beginning: 'send-back',
  fromLevel: 'L2',
  fromTeam: 't-tech',
  by: 'l2-agent',
  operation: 'back',
  notes: notes('502'),
});

describe('a ticket’s copy of its visit', () => {
  test('says who has it, who sent it, where the notes are and how often it went to and fro', () => {
    expect(projectionOf(sentBack, [escalated, placed])).toMatchObject({
      visit: 3,
      operation: 'back',
      team: 't-desk',
      level: 'L1',
      from: { team: 't-tech', level: 'L2' },
      by: 'l2-agent',
      handOvers: 2,
      notes: '502',
      pairs: [{ teams: ['t-desk', 't-tech'], count: 2 }],
    });
  });

  test('is the same whether the visit is on record already or not, and knows nothing of later ones', () => {
    expect(projectionOf(escalated, [sentBack, escalated, placed])).toEqual(projectionOf(escalated, [placed]));
  });

  test('names the latest notes there are, where the last hand-over has none', () => {
    expect(projectionOf({ ...sentBack, notes: null }, [escalated]).notes).toBe('501');
  });

  test('forgets what was undone', () => {
    const undone = { ...sentBack, beginning: 'undone' as const, notes: null };
    expect(projectionOf(undone, [escalated, placed])).toMatchObject({ handOvers: 0, notes: null, pairs: [] });
  });

  test('of a ticket that nobody sent names no sender', () => {
    expect(projectionOf(placed, [])).toMatchObject({ from: null, by: null, handOvers: 0 });
  });

  test('survives the way through Jira; what somebody else wrote there does not', () => {
    const copy = projectionOf(sentBack, [escalated]);
    expect(readProjection(JSON.parse(JSON.stringify(copy)))).toEqual(copy);
    for (const wrong of [null, 'x', {}, { ...copy, pairs: 'many' }, { ...copy, visit: '3' }])
      expect(readProjection(wrong)).toBeNull();
  });
});
