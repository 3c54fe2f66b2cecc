import {
  button,
  byType,
  jiraAnswers,
  JiraAnswer,
  lineOf,
  press,
  requests,
  settled,
  textIn,
  textOf,
} from '../support/forge-ui';
import {
  aDesk,
  answerBoth,
  asked,
  errors,
  escalated,
  everythingWorks,
  facts,
  fill,
  handedOver,
  input,
  noLinkedWork,
  openDialog,
  told,
} from '../support/open-dialog';
import { HOUR, MONDAY } from '../support/builders';
import { aStamp } from '../support/on-ticket';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: MONDAY });
  everythingWorks();
});
afterEach(() => void vi.useRealTimers());

describe('escalating', () => {
  test('takes two answers: the rest is there, from the ticket, for one request', async () => {
    await openDialog();
    expect(requests().map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /rest/api/3/issue/HELP-1?fields=description,attachment,priority',
    ]);
    expect(lineOf()).toContain('What the customer reported : It breaks off in every call.');
    await answerBoth();
    await press('Escalate to Technical Support');
    await settled();
    expect(asked('hand-over.make')).toEqual([
      {
        verb: 'escalate',
        team: 't-tech',
        notes: {
          tried: 'Restarted the client twice, error 809 each time.',
          needed: 'Look into the log of the gateway at 10:42.',
          reported: 'It breaks off in every call.',
          evidence: 'Attachments: vpn.log',
          impact: 'Priority: High',
        },
        seen: 1,
      },
    ]);
    expect(told.done).toEqual([handedOver]);
  });

  test('goes to the nearest level; another team is a choice, and a level cannot be skipped', async () => {
    await openDialog();
    const { options, value } = input('target-team')!.props as { options: { label: string }[]; value: string };
    expect(options.map(({ label }) => label)).toEqual([
      'Technical Support (L2, Specialists)',
      'Functional Support (L2, Specialists)',
    ]);
    expect(value).toBe('t-tech');
    expect(lineOf()).toContain(
      'Not possible now : Product Engineering (L3) . Only the escalation manager may skip a level.',
    );
    await fill('target-team', 't-func');
    expect(button('Escalate to Functional Support')).toBeDefined();
  });

  test('as the escalation manager skips a level, for a reason', async () => {
    await openDialog({ desk: aDesk({ manager: true }) });
    await fill('target-team', 't-prod');
    expect(textOf()).toContain('You override a limit as escalation manager');
    expect(textOf()).toContain('It skips a support level.');
    await answerBoth();
    await press('Escalate to Product Engineering');
    expect(errors()).toEqual(['Say in a sentence why. The other team reads it first.']);
    await fill('reason', 'All of finance is down.');
    await press('Escalate to Product Engineering');
    expect(asked('hand-over.make')).toMatchObject([{ team: 't-prod', reason: 'All of finance is down.' }]);
  });

  test('says what the level takes care of, and whether the team is there', async () => {
    const levels = [
      { id: 'L1', name: 'Service desk' },
      { id: 'L2', name: 'Specialists', owns: 'Networks and servers.', escalateWhen: 'Rights are missing.' },
    ];
    const weekdays = ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, start: 14 * HOUR, end: 18 * HOUR }));
    const desk = aDesk();
    const teams = desk.rules.teams.map((team) =>
      team.id === 't-tech' ? { ...team, hours: { timeZone: 'Europe/Berlin', hours: weekdays, holidays: [] } } : team,
    );
    await openDialog({ desk: { ...desk, rules: { ...desk.rules, levels, teams } } });
    expect(lineOf()).toContain('L2 takes care of : Networks and servers.');
    expect(lineOf()).toContain('Escalate when : Rights are missing.');
    expect(textOf()).toContain('Closed');
    expect(textOf()).toContain('Opens today 2:00 PM');
    await fill('target-team', 't-func');
    expect(textOf()).toContain('Open now');
  });

  test('between the same two teams again is warned of', async () => {
    const stamp = aStamp({ pairs: [{ teams: ['t-desk', 't-tech'], count: 1 }] });
    await openDialog({ ticket: facts({ stamp }) });
    expect(lineOf()).toContain('This is the second hand-over between Service Desk and Technical Support.');
  });

  test('is over where only the escalation manager moves it on', async () => {
    const pairs = ['t-tech', 't-func'].map((team) => ({ teams: ['t-desk', team].sort(), count: 3 }));
    await openDialog({ desk: noLinkedWork(), ticket: facts({ stamp: aStamp({ pairs }) }) });
    expect(textOf()).toContain('This ticket cannot be escalated now.');
    expect(lineOf()).toContain(
      'Technical Support (L2), Functional Support (L2) . It went between these teams too often',
    );
    expect(byType('LoadingButton')).toEqual([]);
    await press('Close');
    await settled();
    expect(told.closed).toBe(1);
  });

  test('can tell the customer, marked so that nobody takes it for a note', async () => {
    await openDialog();
    expect(textOf()).not.toContain('The customer sees this');
    await press('Write a reply to the customer');
    await settled();
    expect(textOf()).toContain('The customer sees this');
    await fill('customer-reply', 'Our specialists have it now. ');
    await answerBoth();
    await press('Escalate to Technical Support');
    expect(asked('hand-over.make')).toMatchObject([{ reply: 'Our specialists have it now.' }]);
  });
});

test('sending back goes to who sent it, for a reason, and asks nothing else', async () => {
  await openDialog({ ticket: escalated(), start: 'send-back' });
  expect(byType('User').map(({ props }) => props['accountId'])).toEqual(['l1-agent']);
  expect(lineOf()).toContain('It goes back to who sent it.');
  expect(input('reason')!.props['autoFocus']).toBe(true);
  expect(textOf()).not.toContain('How does it go on?');
  await fill('reason', 'The log is missing.');
  await press('Send back to Service Desk');
  expect(asked('hand-over.make')).toEqual([
    { verb: 'send-back', team: 't-desk', notes: {}, reason: 'The log is missing.', seen: 2 },
  ]);
});

test('transferring stays on the level', async () => {
  await openDialog({ ticket: escalated(), start: 'transfer' });
  await fill('reason', 'It is the ERP, not the network.');
  await fill('note-done', 'Checked the network.');
  await press('Transfer to Functional Support');
  expect(asked('hand-over.make')).toMatchObject([
    { verb: 'transfer', team: 't-func', notes: { done: 'Checked the network.' } },
  ]);
});

describe('what is not answered', () => {
  test('is named at its field and above the button; nothing is sent, and nothing that was typed is lost', async () => {
    await openDialog();
    await fill('note-tried', 'n/a');
    const { key } = input('note-tried')! as unknown as { key: string };
    await press('Escalate to Technical Support');
    await settled();
    expect(errors()).toHaveLength(2);
    expect(textOf()).toContain(
      'To be answered: What was tried, and what came of it? · What do you need from the next level?',
    );
    expect(asked('hand-over.make')).toEqual([]);
    await fill('note-tried', 'Restarted it twice.');
    expect(errors()).toHaveLength(1);
    // The same input all the while: it keeps its text and the place of its cursor.
    expect(input('note-tried')).toMatchObject({ key });
  });

  test('is not answered by copying the summary or the other answer', async () => {
    await openDialog();
    await fill('note-tried', 'The VPN drops every ten minutes');
    await fill('note-needed', 'It breaks off in every call.');
    await press('Escalate to Technical Support');
    expect(errors().every((error) => error.startsWith('This says the same as another text'))).toBe(true);
    expect(errors()).toHaveLength(2);
  });

  test('costs points, and the dialog says what would raise them', async () => {
    await openDialog();
    const score = (): number => Number(/Quality of the notes: (\d+) of 100/.exec(textOf())?.[1]);
    const before = score();
    expect(lineOf()).toContain('0 of 2 required answers given ( 0 of 40 )');
    await answerBoth();
    expect(score()).toBeGreaterThan(before + 40);
  });
});

test('where the ticket cannot be read, everything can still be typed', async () => {
  jiraAnswers(() => new JiraAnswer(500));
  await openDialog();
  expect(textOf()).toContain('The ticket could not be read, so nothing is prefilled.');
  await press('Add more');
  await settled();
  await fill('note-impact', 'Eleven people cannot work.');
  await answerBoth();
  await press('Escalate to Technical Support');
  expect(asked('hand-over.make')).toMatchObject([{ notes: { impact: 'Eleven people cannot work.' } }]);
});

test('what is prefilled can be looked at and changed', async () => {
  await openDialog();
  await press('Show prefilled');
  await settled();
  expect(input('note-reported')!.props['defaultValue']).toBe('It breaks off in every call.');
  await fill('note-reported', 'It breaks off in calls with video.');
  await press('Hide prefilled');
  await settled();
  expect(lineOf()).toContain('What the customer reported : It breaks off in calls with video.');
});

/** What the keyboard stops at, in its order. */
function stops(): { type: string; name: string; focused: boolean }[] {
  const modal = byType('Modal')[0]!;
  const walk = (node: typeof modal): (typeof modal)[] => [node, ...node.children.flatMap(walk)];
  return walk(modal)
    .filter(({ type }) => /^(TextArea|Textfield|Select|Checkbox|RadioGroup|Button|LoadingButton|Link)$/.test(type))
    .map((node) => ({ type: node.type, name: textIn(node), focused: node.props['autoFocus'] === true }));
}

test('a prefilled ticket takes two typed answers and five more keys', async () => {
  await openDialog();
  const order = stops();
  const first = order.findIndex(({ focused }) => focused);
  const send = order.findIndex(({ type }) => type === 'LoadingButton');
  const typed = order.slice(first, send).filter(({ type }) => type.startsWith('Text'));
  expect(typed).toHaveLength(2);
  expect(order.filter(({ focused }) => focused)).toHaveLength(1);
  const tabs = send - first;
  const enter = 1;
  expect(tabs + enter).toBeLessThanOrEqual(5);
});
