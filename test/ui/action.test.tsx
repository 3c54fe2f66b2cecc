import {
  answerWith,
  button,
  byType,
  commands,
  emit,
  forget,
  jiraAnswers,
  lineOf,
  press,
  requests,
  settled,
  standOn,
  textOf,
} from '../support/forge-ui';
import ForgeReconciler from '@forge/react';
import type { JsonObject } from '../../sandbox/json';
import { ActionPage } from '../../src/ui/action/page';
import { MONDAY, STATUS } from '../support/builders';
import { CONTEXT, deskAnswer, inStatus, ticketAnswer } from '../support/on-ticket';
import { answerBoth, everythingWorks, fill, handedOver, jira, OFFER } from '../support/open-dialog';

const site: { desk: unknown; ticket: JsonObject } = { desk: null, ticket: {} };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: MONDAY });
  everythingWorks();
  standOn(CONTEXT);
  Object.assign(site, { desk: deskAnswer(), ticket: ticketAnswer() });
  jiraAnswers((request) => {
    if (request.path.startsWith('/rest/api/3/expression/')) return site.desk;
    if (request.path.includes('?fields=description')) return OFFER;
    return request.path.startsWith('/rest/api/3/issue/HELP-1?') ? site.ticket : jira(request);
  });
});
afterEach(() => void vi.useRealTimers());

async function open(): Promise<void> {
  await settled();
  forget();
  ForgeReconciler.render(<ActionPage key={Math.random()} />);
  await settled();
}

test('from the ticket’s menu one escalates in the same dialog, in the one that Jira has opened', async () => {
  await open();
  expect(byType('Modal')).toEqual([]);
  expect(requests()).toHaveLength(3);
  await answerBoth();
  await press('Escalate to Technical Support');
  await settled();
  expect(commands('showFlag')).toMatchObject([{ title: 'Handed over to Technical Support' }]);
  expect(commands('emit')).toContainEqual({ event: 'tierline.changed', payload: { answer: handedOver } });
  expect(commands('refresh')).toHaveLength(1);
  expect(commands('close')).toHaveLength(1);
});

test('closing it keeps what was typed', async () => {
  await open();
  await fill('note-tried', 'Restarted it.');
  await press('Cancel');
  await settled();
  expect(requests().findLast(({ method }) => method === 'PUT')?.path).toContain('tierline-drafts');
  expect(commands('close')).toHaveLength(1);
});

test('somebody else’s change does not take away what is being typed', async () => {
  await open();
  await fill('note-tried', 'Restarted it.');
  const { key } = byType('TextArea')[0] as unknown as { key: string };
  site.ticket = ticketAnswer({ 'cf-team': { id: 't-func', name: 'Functional Support' } });
  emit('JIRA_ISSUE_CHANGED');
  await settled();
  expect(byType('TextArea')[0]).toMatchObject({ key });
  expect(button('Escalate to Technical Support')).toBeDefined();
});

test('a done ticket is not handed over', async () => {
  site.ticket = ticketAnswer({ status: inStatus(STATUS.resolved, 'Resolved', 'done') });
  await open();
  expect(textOf()).toContain('it is done');
  expect(lineOf()).toContain('Reopen the ticket first');
});

test('a project without support rules says so', async () => {
  site.desk = deskAnswer({ rules: null });
  await open();
  expect(textOf()).toContain('Support levels are not set up here.');
});

test('what Jira does not answer can be asked again', async () => {
  answerWith(() => undefined);
  site.desk = { strange: true };
  await open();
  expect(textOf()).toContain('Jira answered something unexpected.');
  site.desk = deskAnswer();
  await press('Try again');
  await settled();
  expect(textOf()).toContain('What was tried, and what came of it?');
});
