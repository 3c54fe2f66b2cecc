import { differences } from '../../../src/domain/rules/differences';
import { draftOf, type FullDraft } from '../../../src/domain/rules/draft';
import type { Names } from '../../../src/domain/rules/names';
import { aPolicy } from '../../support/builders';

const BASE = draftOf(aPolicy());
const names: Names = (kind, id) => (id === '1' ? kind : null);
const said = (change: Partial<FullDraft>): string[] => differences(BASE, { ...BASE, ...change }, names);
const escalating = (change: Partial<FullDraft['escalation']>): string[] =>
  said({ escalation: { ...BASE.escalation, ...change } });
const closing = (change: Partial<FullDraft['closeCheck']>): string[] =>
  said({ closeCheck: { ...BASE.closeCheck, ...change } });
const [desk, tech, ...otherTeams] = BASE.teams;
const [l1, l2, l3] = BASE.levels;
if (!desk || !tech || !l1 || !l2 || !l3) throw new Error('the desk of the tests has three levels');

test('nothing is said of rules that say the same', () => {
  expect(differences(BASE, structuredClone(BASE))).toEqual([]);
});

test.each<[string, () => string[], string[]]>([
  ['the switch', () => said({ enabled: false }), ['Tierline is switched off.']],
  [
    'a new name',
    () => said({ levels: [l1, { ...l2, name: 'Experts' }, l3] }),
    ['Support level L2 is called “Experts”, not “Specialists”.'],
  ],
  [
    'what a level says',
    () => said({ levels: [{ ...l1, owns: 'All', colour: 'red' }, l2, l3] }),
    ['Support level L1: what it takes care of and its colour changed.'],
  ],
  [
    'a level more',
    () => said({ levels: [l1, l2, l3, { id: 'L4', name: 'Vendor' }] }),
    ['Support level L4 Vendor is new.'],
  ],
  ['a level less', () => said({ levels: [l1, l2] }), ['Support level L3 Engineering is gone.']],
  ['the order', () => said({ levels: [l2, l1, l3] }), ['The order of the support levels is L2, L1 and L3.']],
  [
    'a team that moved',
    () => said({ teams: [{ ...desk, level: 'L2' }, tech, ...otherTeams] }),
    ['Team “Service Desk” is on support level L2, not L1.'],
  ],
  [
    'a team less',
    () => said({ teams: [desk, ...otherTeams] }),
    ['Team “Technical Support” of support level L2 is gone.'],
  ],
  [
    'who is told',
    () => said({ teams: [{ ...desk, notify: { kind: 'people', accountIds: ['a'] } }, tech, ...otherTeams] }),
    ['Team “Service Desk”: 1 person is told of its tickets.'],
  ],
  [
    'hours of a team',
    () => said({ teams: [{ ...desk, hours: BASE.hours }, tech, ...otherTeams] }),
    ['Team “Service Desk” works around the clock (Europe/Berlin).'],
  ],
  ['where new tickets go', () => said({ entryTeam: 't-tech' }), ['New tickets go to “Technical Support”.']],
  [
    'who takes a level',
    () => said({ defaultTeams: { ...BASE.defaultTeams, L2: 't-func' } }),
    ['Tickets that get support level L2 Specialists alone go to “Functional Support”.'],
  ],
  ['the team field', () => said({ teamField: '1' }), ['The team stands in the field “field”.']],
  [
    'a waiting status',
    () => said({ workTypes: { request: { waiting: '1', reentry: '11' } } }),
    ['request waits in “status”.'],
  ],
  [
    'a work type more',
    () => said({ workTypes: { ...BASE.workTypes, 1: { waiting: '1' } } }),
    ['Work type “work-type” is handed over, and waits in “status”.'],
  ],
  [
    'the team’s SLA',
    () => said({ teamClock: { field: '1', stopsOn: 'unassign', proven: false } }),
    [
      'The team’s SLA is “field”, which starts anew when the ticket has no assignee.',
      'That it starts anew is not proven.',
    ],
  ],
  [
    'a customer’s SLA',
    () => said({ customerClocks: ['cf-resolution'] }),
    ['No longer guarded as the customer’s: cf-response.'],
  ],
  [
    'a target',
    () => said({ targets: [{ team: 't-desk', priority: '1', minutes: 90 }, { minutes: 240 }] }),
    ['New team target: 1 hour 30 minutes for “Service Desk” on priority “priority”.'],
  ],
  [
    'working hours',
    () =>
      said({
        hours: {
          ...BASE.hours,
          hours: [1, 2, 3].map((weekday) => ({ weekday: weekday as 1, start: 32_400_000, end: 61_200_000 })),
        },
      }),
    ['The project’s working hours are Monday to Wednesday 09:00–17:00 (Europe/Berlin).'],
  ],
  [
    'notes',
    () => escalating({ templates: { L2: [{ key: 'a', label: 'Why?', kind: 'text', required: true }] } }),
    ['The escalation notes to L2 Specialists also ask “Why?”.'],
  ],
  [
    'limits',
    () => escalating({ limits: { warnFrom: 3, managerFrom: 5 } }),
    [
      'Between the same two teams people are warned from hand-over 3 on, and only the escalation manager makes it from 5 on.',
    ],
  ],
  ['what is offered', () => escalating({ offers: { sendBack: true, transfer: false } }), ['Transfer is not offered.']],
  ['the manager', () => escalating({ managerRole: '1' }), ['The escalation manager is whoever has the role “role”.']],
  ['skipping', () => escalating({ skipOnPriority: '1' }), ['Anyone may skip a level on priority “priority”.']],
  ['the level by hand', () => escalating({ levelByHand: true }), ['People may change Support Level by hand.']],
  [
    'the stock Escalate',
    () => escalating({ stockEscalate: { how: 'hidden', statuses: [] } }),
    ['The workflow’s own Escalate is hidden.'],
  ],
  [
    'linked work',
    () =>
      escalating({
        linkedWork: { linkType: '1', levels: { L3: { projectId: '2', projectKey: 'DEV', workType: '3' } } },
      }),
    ['Linked work is linked by “link-type”.', 'Work for L3 Engineering is opened in DEV.'],
  ],
  [
    'the return',
    () => closing({ returnTo: 'person' }),
    ['When its last linked work closes, a ticket goes to the person who opened or escalated it.'],
  ],
  ['outcomes', () => closing({ outcomeLevels: [] }), ['An outcome is recorded on no level.']],
  [
    'counting',
    () =>
      closing({
        counting: {
          links: [{ type: '1', side: 'outward' }],
          levels: ['L3'],
          withoutLevel: true,
          projects: null,
          unresolvedIsOpen: false,
        },
      }),
    ['Linked work counts by “link-type”, of L3.'],
  ],
  [
    'a message',
    () => said({ messages: { teamTold: 'Look soon.' } }),
    ['What a team is told of its ticket begins with “Look soon.”.'],
  ],
])('%s is said in words', (_, change, sentences) => {
  expect(change()).toEqual(sentences);
});
