import { needsOf } from '../../../src/domain/set-up/flow-needs';
import { aFoundDesk, wanted } from './found';

const ROLES = [
  { id: 'apps', name: 'atlassian-addons-project-access' },
  { id: '10', name: 'Administrators' },
];
const agentsWith = (name: string) =>
  needsOf(wanted(), aFoundDesk({ roles: [...ROLES, { id: '20', name }], made: { managerRole: '30' } }), ['request'])
    .agentRoles;

describe('who may reopen work', () => {
  test('is who has the role of agents, of administrators, or of escalation managers', () => {
    expect(agentsWith('Service Desk Team')).toEqual(['10', '20', '30']);
  });

  test('is no matter of roles where none is known to be that of agents: it would shut them out', () => {
    expect(agentsWith('Agentes')).toEqual([]);
  });
});
