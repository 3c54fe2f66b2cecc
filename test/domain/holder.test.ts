import { holderNamed, holderOfLevel, holding } from '../../src/domain/holder';
import { aPolicy, team } from '../support/builders';

const policy = aPolicy();
const tech = { team: 't-tech', teamName: 'Technical Support', level: 'L2' };
const product = { team: 't-prod', teamName: 'Product Engineering', level: 'L3' };

test('the team that a ticket shows holds it, on that team’s level', () => {
  expect(holding(policy, { team: team('t-tech') })).toEqual({ kind: 'held', holder: tech });
  expect(holding(policy, { team: null })).toEqual({ kind: 'nobody' });
  expect(holding(policy, { team: { id: 'x', name: 'Marketing' } })).toEqual({
    kind: 'unknown-team',
    team: 'Marketing',
  });
});

test('a level is taken over by its default team, else by its only team', () => {
  expect(holderOfLevel(policy, 'L2')).toEqual(tech);
  const without = aPolicy({ defaultTeams: {} });
  expect(holderOfLevel(without, 'L3')).toEqual(product);
  // Two teams, and no word which; and none at all.
  expect(holderOfLevel(without, 'L2')).toBeUndefined();
  expect(holderOfLevel(without, 'L9')).toBeUndefined();
});

test('a team of the history is known by its id, else by its name', () => {
  expect(holderNamed(policy, { id: 't-prod', name: null })).toEqual(product);
  expect(holderNamed(policy, { id: null, name: 'Technical Support' })).toEqual(tech);
  expect(holderNamed(policy, { id: 't-prod', name: 'Technical Support' })).toEqual(product);
  expect(holderNamed(policy, { id: 'x', name: 'Technical Support' })).toEqual(tech);
  expect(holderNamed(policy, { id: 'x', name: 'Marketing' })).toBeUndefined();
  expect(holderNamed(policy, { id: null, name: null })).toBeUndefined();
});
