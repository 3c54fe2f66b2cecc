import type { FlowNeeds } from '../../src/domain/set-up/flow-needs';
import { NEW } from '../../src/domain/set-up/new-things';
import { complete } from '../../src/jira/set-up/flow/complete';
import type { Flow, FlowTransition } from '../../src/jira/set-up/flow/document';
import type { Task } from '../../src/jira/set-up/flow/edit';
import { takeOut } from '../../src/jira/set-up/flow/take-out';

const status = (id: string, name: string, statusCategory = 'IN_PROGRESS') => ({
  id,
  name,
  statusCategory,
  statusReference: `ref-${id}`,
  description: `about ${name}`,
});
const way = (id: string, name: string, from: string[] | null, to: string, more: object = {}): FlowTransition =>
  ({
    id,
    name,
    type: from === null ? 'GLOBAL' : 'DIRECTED',
    toStatusReference: `ref-${to}`,
    links: (from ?? []).map((it) => ({ fromStatusReference: `ref-${it}`, fromPort: 3 })),
    properties: { kept: 'as it was' },
    triggers: [],
    actions: [{ ruleKey: 'system:fire-event', parameters: {} }],
    validators: [],
    ...more,
  }) as FlowTransition;

const FLOW: Flow = {
  statuses: [
    status('1', 'Open', 'TODO'),
    status('2', 'Working'),
    status('5', 'Escalated'),
    status('3', 'Resolved', 'DONE'),
    status('4', 'Closed', 'DONE'),
  ],
  workflow: {
    id: 'flow',
    name: 'Requests',
    version: { id: 'v', versionNumber: 7 },
    statuses: ['1', '2', '5', '3', '4'].map((id) => ({
      statusReference: `ref-${id}`,
      properties: {},
      layout: { x: 1, y: 2 },
    })),
    transitions: [
      { ...way('1', 'Create', null, '1'), type: 'INITIAL' },
      way('11', 'Work', ['1'], '2'),
      way('21', 'Escalate', ['1'], '5', {
        conditions: { operation: 'ANY', conditions: [{ ruleKey: 'other', parameters: {} }], conditionGroups: [] },
      }),
      way('31', 'Resolve', ['1', '2'], '3'),
      way('41', 'Cancel', ['1'], '4'),
      way('51', 'Close', ['3'], '4'),
    ],
  },
};

const NEEDS: FlowNeeds = {
  waiting: ['1'],
  reentry: NEW.reentry,
  appRoles: ['apps'],
  agentRoles: ['10', '20'],
  closeCheck: {
    counting: {
      links: [{ type: '7', side: 'outward' }],
      levels: null,
      withoutLevel: true,
      projects: null,
      unresolvedIsOpen: false,
    },
    fields: { level: 'cf-level', team: 'cf-team' },
  },
  override: { role: '20', reason: 'cf-reason', screen: '99' },
  hidden: ['5'],
};
const task = (over: Partial<FlowNeeds> = {}): Task => ({
  needs: { ...NEEDS, ...over },
  ruleKey: (module) => `ari:app/static/${module}`,
  says: 'Refuses while work is open.',
  known: [],
});
const named = ({ workflow }: Flow, name: string) => workflow.transitions.filter((it) => it.name === name);

describe('a workflow that gets what the rules need', () => {
  const { flow, missing } = complete(FLOW, task());

  test('keeps all that it had, and all that is not known here', () => {
    for (const before of FLOW.workflow.transitions) {
      const after = flow.workflow.transitions.find(({ id }) => id === before.id);
      expect(after).toMatchObject({ name: before.name, links: before.links, properties: { kept: 'as it was' } });
    }
    expect(flow.workflow.statuses.slice(0, 5)).toEqual(FLOW.workflow.statuses);
    expect(flow.workflow).toMatchObject({ id: 'flow', version: { id: 'v', versionNumber: 7 } });
  });

  test('lacks nothing afterwards', () => {
    expect(missing.length).toBeGreaterThan(0);
    expect(complete(flow, task()).missing).toEqual([]);
    expect(complete(flow, task()).flow).toEqual(flow);
  });

  test('has the way through the re-entry status for apps only, and a way back for agents and apps', () => {
    const apps = { conditions: [{ parameters: { restrictMode: 'users' } }] };
    expect(named(flow, 'Hand over')).toMatchObject([{ id: '201', type: 'GLOBAL', conditions: apps }]);
    expect(named(flow, 'Handed over')).toMatchObject([
      { id: '211', type: 'DIRECTED', toStatusReference: 'ref-1', conditions: apps },
    ]);
    expect(named(flow, 'Back to support')).toMatchObject([
      {
        type: 'GLOBAL',
        toStatusReference: 'ref-1',
        conditions: { conditions: [{ parameters: { roleIds: '10,20,apps' } }] },
      },
    ]);
  });

  test('has a way past the check for managers, who have to say why', () => {
    expect(named(flow, 'Close with override')).toMatchObject([
      {
        toStatusReference: 'ref-4',
        conditions: { conditions: [{ parameters: { roleIds: '20' } }] },
        validators: [{ parameters: { fieldsRequired: 'cf-reason' } }],
        transitionScreen: { parameters: { screenId: '99' } },
      },
    ]);
    const sources = (named(flow, 'Close with override')[0]?.links ?? []).map((it) => it.fromStatusReference);
    expect(sources.slice(0, 2)).toEqual(['ref-1', 'ref-2']);
    expect(sources.at(-1)).toBe('ref-3');
  });

  test('asks on the ways that resolve and close, not where work is given up', () => {
    const asked = flow.workflow.transitions.filter(({ validators }) =>
      (validators ?? []).some(({ parameters }) => parameters?.['key']?.endsWith('/linked-closed')),
    );
    expect(asked.map(({ name }) => name)).toEqual(['Resolve', 'Close']);
  });

  test('hides the stock Escalate beside what it asked before', () => {
    expect(named(flow, 'Escalate')[0]?.conditions).toMatchObject({
      operation: 'ALL',
      conditions: [{ ruleKey: 'forge:expression-condition' }],
      conditionGroups: [{ operation: 'ANY', conditions: [{ ruleKey: 'other' }] }],
    });
  });

  test('is as it was when what was added is taken out again', () => {
    const { flow: back, changed, kept } = takeOut(flow, missing, task().ruleKey);
    expect({ changed, kept }).toEqual({ changed: true, kept: [] });
    const transitions = back.workflow.transitions.map((it) =>
      it.name === 'Escalate' ? { ...it, conditions: null } : it,
    );
    const before = FLOW.workflow.transitions.map((it) => (it.name === 'Escalate' ? { ...it, conditions: null } : it));
    expect(transitions).toEqual(before);
    expect(back.workflow.statuses).toEqual(FLOW.workflow.statuses);
    expect(takeOut(back, missing, task().ruleKey).changed).toBe(false);
  });
});

describe('a workflow that has some of it already', () => {
  test('gets no second way where one leads there', () => {
    const ways = [...FLOW.workflow.transitions, way('61', 'Wait', null, '1')];
    const { missing } = complete(
      { ...FLOW, workflow: { ...FLOW.workflow, transitions: ways } },
      task({ reentry: null }),
    );
    expect(missing.filter(({ adds }) => adds === 'way').map((it) => 'name' in it && it.name)).toEqual([
      'Close with override',
    ]);
  });

  test('has a close check replaced that is off, or counts other links', () => {
    const { flow } = complete(FLOW, task());
    const off = JSON.parse(JSON.stringify(flow).replaceAll('"disabled":"false"', '"disabled":"true"')) as Flow;
    expect(complete(off, task()).missing.map(({ adds }) => adds)).toEqual(['close-check', 'close-check', 'hiding']);
    const counting = { ...NEEDS.closeCheck!.counting, links: [{ type: '8', side: 'outward' as const }] };
    const { flow: renewed, missing } = complete(flow, task({ closeCheck: { ...NEEDS.closeCheck!, counting } }));
    expect(missing.map(({ adds }) => adds)).toEqual(['close-check', 'close-check']);
    expect(named(renewed, 'Resolve')[0]?.validators).toHaveLength(1);
  });

  test('has an override completed that anybody may take without a reason', () => {
    const ways = [...FLOW.workflow.transitions, way('61', 'Override', ['1', '2'], '4')];
    const { flow, missing } = complete({ ...FLOW, workflow: { ...FLOW.workflow, transitions: ways } }, task());
    const puts = ['role', 'reason', 'screen'];
    expect(missing).toContainEqual({ adds: 'override-rules', way: '61', name: 'Override', puts });
    expect(named(flow, 'Override')).toMatchObject([
      {
        conditions: { conditions: [{ parameters: { roleIds: '20' } }] },
        validators: [{ parameters: { fieldsRequired: 'cf-reason' } }],
        transitionScreen: { parameters: { screenId: '99' } },
      },
    ]);
  });

  test('has its own override back as it was when what was added is taken out again', () => {
    const asked = { operation: 'ANY', conditions: [{ ruleKey: 'other', parameters: {} }], conditionGroups: [] };
    const own = way('61', 'Override', ['1', '2'], '4', { conditions: asked });
    const begun = { ...FLOW, workflow: { ...FLOW.workflow, transitions: [...FLOW.workflow.transitions, own] } };
    const { flow, missing } = complete(begun, task());
    expect(named(takeOut(flow, missing, task().ruleKey).flow, 'Override')).toEqual([own]);
  });

  test('closes through the status that still takes edits, and from there on to the last', () => {
    const statuses = FLOW.workflow.statuses.map((it) =>
      it.statusReference === 'ref-4' ? { ...it, properties: { 'jira.issue.editable': 'false' } } : it,
    );
    const { flow } = complete({ ...FLOW, workflow: { ...FLOW.workflow, statuses } }, task());
    expect(named(flow, 'Close with override').map(({ toStatusReference }) => toStatusReference)).toEqual([
      'ref-3',
      'ref-4',
    ]);
  });
});
