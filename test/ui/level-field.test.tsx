import {
  byType,
  button,
  commands,
  emit,
  forget,
  jiraAnswers,
  JiraAnswer,
  lineOf,
  press,
  requests,
  settled,
  standOn,
  textOf,
  until,
  untilShown,
} from '../support/forge-ui';
import ForgeReconciler from '@forge/react';
import { shownRules } from '../../src/domain/shown-rules';
import { LevelEdit } from '../../src/ui/level-field/edit/level-edit';
import { LevelView } from '../../src/ui/level-field/view/level-view';
import { aPolicy } from '../support/builders';

const rules = shownRules(aPolicy());
const PATH = '/rest/api/3/project/10000/properties/tierline';

const stand = (fieldValue: unknown, renderContext = 'issue-view'): void =>
  standOn({ extension: { fieldValue, renderContext, project: { id: '10000', key: 'HELP', type: 'service_desk' } } });
const jiraKnows = (value: unknown): void =>
  jiraAnswers(({ path }) => (path === PATH ? { key: 'tierline', value } : new JiraAnswer(404)));
const byHand = (more: object = {}) => ({ ...rules, ...more, escalation: { ...rules.escalation, levelByHand: true } });

const open = (page: React.JSX.Element): void => void ForgeReconciler.render(page);
/** A page with the field, which listens. */
async function view(): Promise<void> {
  open(<LevelView key={Math.random()} />);
  await settled();
}
/** Time goes by, and what was waiting for it is done. */
async function wait(milliseconds: number): Promise<void> {
  vi.advanceTimersByTime(milliseconds);
  await settled();
}
const edit = (): void => open(<LevelEdit key={Math.random()} />);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  forget();
  jiraKnows(rules);
});

afterEach(() => void vi.useRealTimers());

describe('the support level where it is read', () => {
  test('is shown by its id at once, and with name and order as soon as the glance answers, without a request', async () => {
    stand('L2');
    await view();
    await untilShown('L2');
    expect(lineOf()).toBe('L2');
    expect(commands('emit')).toContainEqual(expect.objectContaining({ event: 'tierline.ask-desk' }));
    emit('tierline.desk', { levels: rules.levels });
    await untilShown('L2 · Specialists 2 of 3');
    expect(requests()).toEqual([]);
  });

  test('is read from the project where nothing answers', async () => {
    stand('L1');
    await view();
    await wait(999);
    expect(requests()).toEqual([]);
    await wait(1);
    await untilShown('1 of 3');
    expect(requests()).toMatchObject([{ method: 'GET', path: PATH }]);
  });

  test('waits for a page that says it is reading, and not forever', async () => {
    stand('L1');
    await view();
    emit('tierline.reading');
    await wait(1000);
    expect(requests()).toEqual([]);
    emit('tierline.reading');
    await wait(4000);
    await untilShown('1 of 3');
    expect(requests()).toHaveLength(1);
  });

  test('follows the desk when its levels are told anew', async () => {
    stand('L2');
    await view();
    await untilShown('L2');
    emit('tierline.desk', { levels: rules.levels });
    await untilShown('2 of 3');
    emit('tierline.desk', { levels: [{ id: 'L0', name: 'Self-service' }, ...rules.levels] });
    await untilShown('3 of 4');
    emit('tierline.desk', { levels: 'nonsense' });
    await settled();
    expect(lineOf()).toContain('3 of 4');
  });

  test('says so when it is none of the project’s levels', async () => {
    stand('L9');
    await view();
    await wait(1000);
    await untilShown('Not a support level of this project');
    expect(byType('Lozenge')).toMatchObject([{ props: { appearance: 'removed' } }]);
  });

  test.each([
    ['a project without rules', () => jiraAnswers(() => new JiraAnswer(404))],
    ['rules of a shape it does not know', () => jiraKnows({ levels: 'three' })],
  ])('stays its id in %s', async (_, given) => {
    given();
    stand('L2');
    await view();
    await wait(1000);
    expect(requests()).toHaveLength(1);
    expect(lineOf()).toBe('L2');
  });

  test.each([[null], [''], [undefined]])('is none where nothing is set: %s', async (value) => {
    stand(value);
    await view();
    await untilShown('None');
    expect(byType('Lozenge')).toEqual([]);
  });
});

describe('the support level in the portal', () => {
  test('is nothing by default', async () => {
    stand('L2', 'portal-view');
    await view();
    expect(requests()).toHaveLength(1);
    expect(lineOf()).toBe('');
  });

  test('is the name that the rules give customers, of levels that have one', async () => {
    jiraKnows({
      ...rules,
      levels: rules.levels.map((it) => (it.id === 'L2' ? { ...it, customerName: 'An expert' } : it)),
    });
    stand('L2', 'portal-view');
    await view();
    await untilShown('An expert');
    expect(lineOf()).toBe('An expert');
    forget();
    stand('L1', 'portal-view');
    await view();
    expect(requests()).toHaveLength(1);
    expect(lineOf()).toBe('');
  });

  test('is nothing to a customer who may not read the rules, and where none is set', async () => {
    jiraAnswers(() => new JiraAnswer(403));
    stand('L2', 'portal-view');
    await view();
    expect(lineOf()).toBe('');
    stand(null, 'portal-view');
    await view();
    expect(lineOf()).toBe('');
  });
});

describe('the support level where it is changed', () => {
  test('follows the team by default: the editor says so and offers no choice', async () => {
    stand('L2');
    edit();
    await untilShown('The support level follows the team.');
    expect(lineOf()).toContain('Escalate or transfer the ticket');
    expect(byType('Select')).toEqual([]);
    await press('Close');
    expect(commands('close')).toHaveLength(1);
    expect(commands('submit')).toEqual([]);
  });

  const options = () => byType('Select')[0]!.props['options'] as { value: string; label: string }[];
  const choose = (value: string): void => {
    const { onChange } = byType('Select')[0]!.props as { onChange: (option: unknown) => void };
    onChange(options().find((option) => option.value === value));
  };

  test('where people may change it, it has the project’s levels in order and asks before it hands the ticket over', async () => {
    jiraKnows(byHand());
    stand('L1');
    edit();
    await until('levels offered', () => byType('Select').length > 0);
    expect(options().map(({ label }) => label)).toEqual(['L1 · Service desk', 'L2 · Specialists', 'L3 · Engineering']);
    choose('L2');
    await untilShown('This hands the ticket to Technical Support, without escalation notes.');
    expect(commands('submit')).toEqual([]);
    await press('Hand over to Technical Support');
    expect(commands('submit')).toEqual(['L2']);
  });

  test('asks nothing while the level is the one it was, and leaves it when cancelled', async () => {
    jiraKnows(byHand());
    stand('L1');
    edit();
    await until('levels offered', () => byType('Select').length > 0);
    choose('L1');
    await settled();
    expect(textOf()).not.toContain('without escalation notes');
    await press('Cancel');
    expect([commands('submit'), commands('close').length]).toEqual([[], 1]);
  });

  test('does not hand over to a level that no team takes by itself', async () => {
    jiraKnows(byHand({ defaultTeams: {} }));
    stand('L1');
    edit();
    await until('levels offered', () => byType('Select').length > 0);
    choose('L2');
    await untilShown('No team takes tickets of L2 by itself. Change the team instead.');
    expect(button('Hand over to Technical Support')).toBeUndefined();
  });

  test('finds the only team of a level in rules that name no default', async () => {
    jiraKnows(byHand({ defaultTeams: undefined }));
    stand('L1');
    edit();
    await until('levels offered', () => byType('Select').length > 0);
    choose('L3');
    await untilShown('This hands the ticket to Product Engineering');
  });

  test.each(['issue-create', 'issue-transition'])('holds up no form: %s', async (where) => {
    stand('L1', where);
    jiraAnswers(() => new JiraAnswer(500));
    edit();
    await untilShown('could not be read');
    const send = (): void => (byType('CustomFieldEdit')[0]!.props as { onSubmit: () => void }).onSubmit();
    send();
    expect(commands('submit')).toEqual(['L1']);
    expect(button('Close')).toBeUndefined();
  });

  test('can be sent while the rules are still being read', async () => {
    stand(null, 'issue-create');
    jiraAnswers(() => new Promise(() => undefined));
    edit();
    await until('drawn', () => byType('CustomFieldEdit').length > 0);
    (byType('CustomFieldEdit')[0]!.props as { onSubmit: () => void }).onSubmit();
    expect(commands('submit')).toEqual([null]);
  });

  test('on a form a choice goes with the form, and says what it will do', async () => {
    jiraKnows(byHand());
    stand('L1', 'issue-transition');
    edit();
    await until('levels offered', () => byType('Select').length > 0);
    choose('L2');
    await untilShown('This hands the ticket to Technical Support');
    expect(commands('submit')).toEqual(['L2']);
    forget();
    stand(null, 'issue-create');
    edit();
    await until('levels offered', () => byType('Select').length > 0);
    choose('L2');
    await settled();
    expect(commands('submit')).toEqual(['L2']);
    expect(textOf()).not.toContain('without escalation notes');
  });
});
