import { needsOf } from '../../../src/domain/set-up/flow-needs';
import { DEFAULT_ESCALATION } from '../../../src/domain/escalation-rules';
import type { PolicyDraft } from '../../../src/domain/policy';
import { aDraft, aFoundDesk, wanted } from './found';

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

describe('what a workflow has to have', () => {
  const counting = { links: [], levels: null, withoutLevel: true, projects: null, unresolvedIsOpen: false };
  const needs = (draft: Partial<PolicyDraft> = {}, over: Parameters<typeof aFoundDesk>[0] = {}, types = ['request']) =>
    needsOf({ draft: aDraft({ closeCheck: { counting }, ...draft }) }, aFoundDesk({ roles: ROLES, ...over }), types);
  const managed = (managerRole: string | null) => ({ escalation: { managerRole } });

  test('is the statuses of its own work types, each once, and the first re-entry status', () => {
    const workTypes = {
      request: { waiting: 'w1' },
      incident: { waiting: 'w1', reentry: 'r' },
      change: { waiting: 'w2' },
      other: { waiting: 'w3', reentry: 'x' },
    };
    expect(needs({ workTypes }, {}, ['request', 'incident', 'change'])).toMatchObject({
      waiting: ['w1', 'w2'],
      reentry: 'r',
    });
    expect(needs({ workTypes }, {}, ['request', 'unknown'])).toMatchObject({ waiting: ['w1'], reentry: null });
    expect(needs({ workTypes }, {}, [])).toMatchObject({ waiting: [], reentry: null });
  });

  test('is the close check with the fields of levels and teams, where tickets wait for linked work', () => {
    expect(needs().closeCheck).toEqual({ counting, fields: { level: 'cf-level', team: 'cf-team' } });
    expect(needs({ closeCheck: { counting: null } }).closeCheck).toBeNull();
  });

  test('is a way past it for managers, where there are any and the reason has a field', () => {
    const found = { overrideScreen: { is: 'screen' } } as const;
    expect(needs(managed('7'), found).override).toEqual({ role: '7', reason: 'cf-reason', screen: 'screen' });
    expect(needs(managed('7'), { overrideScreen: { unseen: 'not-shown' } }).override?.screen).toBeNull();
    expect(needs(managed(null), found).override).toBeNull();
    expect(needs({ ...managed('7'), closeCheck: { counting: null } }, found).override).toBeNull();
    expect(needs(managed('7'), { fields: { level: 'l', team: 't', reason: null } }).override).toBeNull();
  });

  test('is its own Escalate hidden, where the rules want that', () => {
    const stock = (how: 'hidden' | 'left') => ({
      escalation: { ...DEFAULT_ESCALATION, stockEscalate: { how, statuses: ['e'] } },
    });
    expect([needs(stock('hidden')).hidden, needs(stock('left')).hidden]).toEqual([['e'], []]);
  });

  test('names the roles by their whole name', () => {
    const roles = [
      ...ROLES,
      { id: '11', name: 'Project administrators' },
      { id: '12', name: 'Administrators of nothing' },
      { id: '21', name: 'Service Desk Team' },
      { id: '22', name: 'Former service desk team' },
      { id: '23', name: 'Service desk team leads' },
      { id: '31', name: 'my atlassian-addons-project-access' },
      { id: '32', name: 'atlassian-addons-project-access-2' },
    ];
    expect(needs(managed(null), { roles })).toMatchObject({ appRoles: ['apps'], agentRoles: ['10', '21'] });
  });
});
