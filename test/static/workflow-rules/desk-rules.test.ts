import { levelsOf, withDesk } from '../../../static/workflow-rules/src/site/facts';
import { readDesk } from '../../../static/workflow-rules/src/site/desk-rules';
import { aDesk, aSite, DEV, HELP } from './a-site';

const COUNTING = {
  links: [{ type: '10007', side: 'outward' }],
  levels: null,
  withoutLevel: true,
  projects: null,
  unresolvedIsOpen: false,
};
const RULES = {
  levels: [{ id: 'L1', name: 'Service desk', owns: 'Every request first' }],
  fields: { team: { id: 'customfield_10001', kind: 'team' } },
  escalation: { linkedWork: { linkType: '10007', levels: {} } },
  closeCheck: { counting: COUNTING, returnTo: 'nobody', outcomeLevels: ['L3'] },
};

describe('what a desk says of itself', () => {
  it('is its levels, its team field, its links and what it counts', () => {
    expect(readDesk(HELP, RULES)).toEqual({
      project: HELP,
      levels: [{ id: 'L1', name: 'Service desk' }],
      teamField: 'customfield_10001',
      workLink: '10007',
      counting: COUNTING,
      outcomeLevels: ['L3'],
    });
  });

  it('is less where its rules are older', () => {
    expect(readDesk(HELP, { levels: RULES.levels })).toMatchObject({ counting: null, workLink: null, teamField: null });
  });

  it.each([null, 'on', { linked: true }])('is nothing in a project that is no desk (%j)', (rules) => {
    expect(readDesk(DEV, rules)).toBeNull();
  });
});

describe('desks that share a workflow', () => {
  it('offer each level once', () => {
    const other = aDesk({
      project: DEV,
      levels: [
        { id: 'L2', name: 'Second' },
        { id: 'L9', name: 'Last' },
      ],
    });
    expect(levelsOf(withDesk(aSite(), other)).map(({ id }) => id)).toEqual(['L1', 'L2', 'L3', 'L9']);
  });
});
