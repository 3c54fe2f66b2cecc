import {
  answerWith,
  byType,
  forget,
  invocations,
  jiraAnswers,
  JiraAnswer,
  settled,
  standOn,
  textIn,
  type JiraRequest,
  type UiNode,
} from './forge-ui';
import ForgeReconciler from '@forge/react';
import type { HandOverAnswer, LinkedWorkAnswer } from '../../src/domain/answers';
import type { Policy } from '../../src/domain/policy';
import { HandOverDialog, type HandOverDialogProps } from '../../src/ui/dialog/hand-over-dialog';
import type { Desk, TicketFacts } from '../../src/ui/ticket/facts';
import { HOUR, MONDAY, STATUS } from './builders';
import { aStamp, CONTEXT, pageRules } from './on-ticket';

export const aDesk = (over: Partial<Desk> = {}, policy: Partial<Policy> = {}): Desk => ({
  rules: pageRules(policy),
  me: 'l1-agent',
  manager: false,
  draft: null,
  ahead: 0,
  ...over,
});

/** A desk that opens no linked work, so that a dialog has one way only. */
export const noLinkedWork = (over: Partial<Desk> = {}): Desk => {
  const desk = aDesk(over);
  return { ...desk, rules: { ...desk.rules, escalation: { ...desk.rules.escalation, linkedWork: null } } };
};

export const facts = (over: Partial<TicketFacts> = {}): TicketFacts => ({
  id: '10101',
  key: 'HELP-1',
  projectId: '10000',
  typeId: 'request',
  summary: 'The VPN drops every ten minutes',
  status: { id: STATUS.progress, name: 'In Progress', done: false },
  assignee: 'l1-agent',
  priority: { id: '2', name: 'High' },
  team: { id: 't-desk', name: 'Service Desk' },
  level: 'L1',
  withTeamSince: MONDAY - HOUR,
  targetDue: MONDAY + HOUR,
  teamClock: null,
  customerClocks: [],
  linkedWork: [],
  stamp: aStamp(),
  ...over,
});

/** A ticket that the service desk has escalated to technical support. */
export const escalated = (): TicketFacts =>
  facts({
    team: { id: 't-tech', name: 'Technical Support' },
    level: 'L2',
    stamp: aStamp({
      visit: 2,
      team: 't-tech',
      level: 'L2',
      beginning: 'escalate',
      from: { team: 't-desk', level: 'L1' },
      by: 'l1-agent',
      pairs: [{ teams: ['t-desk', 't-tech'], count: 1 }],
    }),
  });

export const handedOver: HandOverAnswer = {
  outcome: 'handed-over',
  visit: 2,
  to: { team: 't-tech', teamName: 'Technical Support', level: 'L2' },
  person: null,
  undoUntil: MONDAY + 120_000,
  told: true,
  reply: 'none',
  score: 60,
  finding: null,
};

const DESCRIPTION = {
  version: 1,
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'It breaks off in every call.' }] }],
};
export const OFFER = {
  fields: { description: DESCRIPTION, attachment: [{ filename: 'vpn.log' }], priority: { name: 'High' } },
};

/** What Jira answers where a test says nothing else: the ticket's own texts; writes succeed; no drafts yet. */
export const jira = ({ method, path }: JiraRequest): unknown => {
  if (method === 'PUT') return new JiraAnswer(200);
  if (path.includes('/user/properties/')) return new JiraAnswer(404);
  return path.includes('?fields=description') ? OFFER : new JiraAnswer(404);
};

/** How the dialog ended, as whoever opened it is told. */
export const told = { closed: 0, done: [] as (HandOverAnswer | LinkedWorkAnswer)[] };

/** Opens the dialog anew; what the one before had under way has come to its end. */
export async function openDialog(props: Partial<HandOverDialogProps> = {}): Promise<void> {
  await settled();
  forget();
  Object.assign(told, { closed: 0, done: [] });
  const all: HandOverDialogProps = {
    desk: aDesk(),
    ticket: facts(),
    start: 'escalate',
    framed: 'modal',
    onClose: () => void (told.closed += 1),
    onDone: (answer) => void told.done.push(answer),
    ...props,
  };
  ForgeReconciler.render(<HandOverDialog key={Math.random()} {...all} />);
  await settled();
}

/** Before each test: everything succeeds. */
export function everythingWorks(): void {
  standOn(CONTEXT);
  jiraAnswers(jira);
  answerWith(() => ({ ok: true, value: handedOver }));
}

const INPUTS = ['TextArea', 'Textfield', 'Select', 'Checkbox', 'RadioGroup', 'DatePicker', 'UserPicker'];

const named = (node: UiNode, id: string): boolean =>
  [node.props['id'], node.props['inputId'], node.props['name']].some(
    (name) => typeof name === 'string' && (name === id || name.endsWith(`-${id}`)),
  );

export const input = (id: string): UiNode | undefined => INPUTS.flatMap(byType).find((node) => named(node, id));

/** Changes an input, as the host tells of it. */
export async function fill(id: string, value: unknown): Promise<void> {
  for (let turns = 0; turns < 20 && !input(id); turns++) await settled();
  const node = input(id);
  if (!node) throw new Error(`no input ${id}`);
  const plain = node.type === 'TextArea' || node.type === 'Textfield' || node.type === 'RadioGroup';
  const event = plain
    ? { target: { type: 'text', value } }
    : node.type === 'Checkbox'
      ? { target: { checked: value } }
      : value;
  (node.props['onChange'] as (event: unknown) => void)(event);
  await settled();
}

/** Everything that two required answers of the default notes take. */
export async function answerBoth(): Promise<void> {
  await fill('note-tried', 'Restarted the client twice, error 809 each time.');
  await fill('note-needed', 'Look into the log of the gateway at 10:42.');
}

/** What was asked of the backend, its payload. */
export const asked = (key: string): unknown[] =>
  invocations()
    .filter((call) => call.key === key)
    .map(({ payload }) => payload);

/** What a person is told is wrong. */
export const errors = (): string[] => byType('ErrorMessage').map(textIn);
