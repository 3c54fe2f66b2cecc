import {
  answerWith,
  byType,
  emit,
  forget,
  invocations,
  jiraAnswers,
  lineOf,
  listensTo,
  press,
  settled,
  standOn,
  until,
  untilShown,
} from '../support/forge-ui';
import ForgeReconciler from '@forge/react';
import type { ShownVisit } from '../../src/domain/answers';
import { browserNow } from '../../src/ui/clock';
import { PanelPage } from '../../src/ui/panel/page';
import { HOUR, MONDAY } from '../support/builders';
import { CONTEXT, pageRules } from '../support/on-ticket';

const open = async (): Promise<void> => {
  standOn(CONTEXT);
  jiraAnswers(() => ({ issues: [] }));
  answerWith(() => {
    throw new Error('the platform failed');
  });
  await settled();
  forget();
  ForgeReconciler.render(<PanelPage key={Math.random()} />);
  await until('listening', () => listensTo('tierline.desk') > 0);
  await settled();
  emit('tierline.desk', { issueKey: 'HELP-1', levels: [], rules: pageRules(), ahead: MONDAY - browserNow() });
};

describe('the history', () => {
  const held = { held: 26 * HOUR, worked: 9 * HOUR, due: null, finding: null, notes: null, override: null };
  const desks = { team: 't-desk', teamName: 'Service Desk', level: 'L1' };
  const tech = { team: 't-tech', teamName: 'Technical Support', level: 'L2' };
  const visits: ShownVisit[] = [
    {
      ...held,
      ...desks,
      sequence: 1,
      from: null,
      beginning: 'placed',
      cause: 'created',
      by: null,
      state: 'ended',
      startedAt: MONDAY - 30 * HOUR,
      endedAt: MONDAY - 4 * HOUR,
    },
    {
      ...held,
      ...tech,
      sequence: 2,
      from: desks,
      beginning: 'escalate',
      cause: 'click',
      by: 'l1-agent',
      state: 'ended',
      startedAt: MONDAY - 4 * HOUR,
      endedAt: MONDAY - 3 * HOUR,
      notes: { comment: '501', score: 82 },
      override: { by: 'manager', reason: 'The bank closes at noon.' },
    },
    {
      ...held,
      ...desks,
      sequence: 3,
      from: tech,
      beginning: 'undone',
      cause: 'click',
      by: 'l1-agent',
      state: 'open',
      startedAt: MONDAY - 3 * HOUR,
      endedAt: null,
    },
  ];

  test('is read when somebody asks for it, newest first; what was undone is struck out', async () => {
    await open();
    await untilShown('Show history');
    answerWith(() => ({ ok: true, value: { visits } }));
    await press('Show history');
    await untilShown('Taken back');
    expect(invocations()).toEqual([{ key: 'visits.list', payload: {} }]);
    const said = lineOf();
    expect(said.indexOf('Technical Support (L2) → Service Desk (L1)')).toBeLessThan(
      said.indexOf('Service Desk (L1) → Technical Support (L2)'),
    );
    expect(byType('Strike').map((node) => node.children[0]?.props['text'])).toEqual([
      'Service Desk (L1) → Technical Support (L2)',
    ]);
    expect(said).toContain('1 d 2 h so far 9 h working time');
    expect(byType('User').map((node) => node.props['accountId'])).toContain('l1-agent');
  });

  test('that cannot be read says so, and is read again', async () => {
    await open();
    await untilShown('Show history');
    await press('Show history');
    await untilShown('The escalation history could not be read.');
    answerWith(() => ({ ok: true, value: { visits: [] } }));
    await press('Try again');
    await untilShown('No history yet');
  });
});
