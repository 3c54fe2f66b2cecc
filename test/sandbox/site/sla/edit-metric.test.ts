import type { SlaMetric } from '../../../../sandbox/site/model';
import { addMetric, editMetric, type MetricAsked } from '../../../../sandbox/site/sla/edit-metric';
import { HOUR, ready } from '../../seed/fresh-site';

const CREATED = { on: 'issue-created' } as const;
const RESOLVED = { on: 'resolution', change: 'set' } as const;
const asked = (more: Partial<MetricAsked> = {}): MetricAsked => ({
  name: ' Time to lunch ',
  start: [CREATED],
  pause: [],
  stop: [RESOLVED],
  goals: [{ jql: null, duration: HOUR, calendarId: '1' }],
  ...more,
});

function aDesk() {
  const { site, help } = ready();
  const { project } = help;
  const desk = project.serviceDesk!;
  const slaFields = (): string[] => [...site.fields.values()].filter((it) => it.kind === 'sla').map((it) => it.name);
  return {
    site,
    project,
    desk,
    slaFields,
    add: (more?: Partial<MetricAsked>): SlaMetric => addMetric(site, project, desk, asked(more)),
    edit: (metric: SlaMetric, more?: Partial<MetricAsked>): void =>
      editMetric(site, project, desk, metric, asked(more)),
  };
}
const refused = (message: string) => ({ status: 400, body: { errorMessages: [message], errors: {} } });
function refusalOf(ask: () => unknown): unknown {
  try {
    ask();
  } catch (error) {
    return error;
  }
  throw new Error('It was not refused.');
}

describe('an SLA that is added', () => {
  test('gets the next number, its name without spaces around, and a field that shows it', () => {
    const it = aDesk();
    const ids = it.desk.slas.map(({ id }) => Number(id));
    const before = it.slaFields();
    const metric = it.add();
    expect(metric).toEqual({ ...asked(), id: String(Math.max(...ids) + 1), name: 'Time to lunch' });
    expect(it.desk.slas.at(-1)).toBe(metric);
    expect(it.slaFields()).toEqual([...before, 'Time to lunch']);
    const field = [...it.site.fields.values()].find(({ name }) => name === 'Time to lunch')!;
    expect(field).toEqual({
      id: expect.stringMatching(/^customfield_103\d\d$/),
      key: field.id,
      name: 'Time to lunch',
      kind: 'sla',
      custom: true,
      customType: 'com.atlassian.servicedesk:sd-sla-field',
    });
    expect(it.site.fields.get(field.id)).toBe(field);
    expect(it.project.fieldIds.filter((id) => id === field.id)).toEqual([field.id]);
  });

  test('is the first where a desk has none', () => {
    const it = aDesk();
    it.desk.slas = [];
    expect(it.add().id).toBe('1');
  });

  test('is shown by the field of its name that the site has already, but by none of another kind', () => {
    const it = aDesk();
    it.add();
    const count = it.site.fields.size;
    it.desk.slas.pop();
    it.add();
    expect(it.site.fields.size).toBe(count);
    expect(it.project.fieldIds).toEqual([...new Set(it.project.fieldIds)]);
    it.add({ name: 'Summary' });
    expect(it.slaFields().at(-1)).toBe('Summary');
  });

  test('takes no field’s id', () => {
    const it = aDesk();
    const taken = Number(aDesk().site.nextId('sla-field')) + 300;
    it.site.fields.set(`customfield_${taken}`, { ...it.site.fields.get('summary')!, id: `customfield_${taken}` });
    it.add();
    expect(it.site.fields.get(`customfield_${taken}`)?.name).toBe('Summary');
    expect(it.site.fields.get(`customfield_${taken + 1}`)?.name).toBe('Time to lunch');
  });

  test.each<[string, Partial<MetricAsked>]>([
    ['Give the SLA a name.', { name: '  ' }],
    [
      'This project has an SLA named “TIME TO RESOLUTION” already. Choose another name.',
      { name: ' TIME TO RESOLUTION ' },
    ],
    ['Choose at least one condition that starts the clock.', { start: [] }],
    ['Choose at least one condition that stops the clock.', { stop: [] }],
    [
      'The calendar does not exist.',
      { goals: [...asked().goals, { jql: null, duration: HOUR, calendarId: 'nowhere' }] },
    ],
  ])('is refused: %s', (message, more) => {
    const it = aDesk();
    const before = structuredClone(it.desk.slas);
    expect(refusalOf(() => it.add(more))).toMatchObject(refused(message));
    expect(refusalOf(() => it.edit(it.desk.slas[0]!, more))).toMatchObject(refused(message));
    expect(it.desk.slas).toEqual(before);
  });
});

describe('an SLA that is edited', () => {
  test('keeps its number and may keep its name; what was changed holds', () => {
    const it = aDesk();
    const metric = it.add();
    it.edit(metric, { name: ' time to LUNCH ', stop: [CREATED] });
    expect(metric).toMatchObject({ name: 'time to LUNCH', stop: [CREATED], start: [CREATED] });
    expect(it.desk.slas.at(-1)).toBe(metric);
    expect(it.slaFields().at(-1)).toBe('time to LUNCH');
  });

  test('remembers the goals it had only when they change', () => {
    const it = aDesk();
    const metric = it.add();
    it.edit(metric, { name: 'Lunch' });
    expect(metric.pastGoals).toBeUndefined();
    const goals = [{ jql: null, duration: 2 * HOUR, calendarId: '1' }];
    it.edit(metric, { goals });
    expect(metric).toMatchObject({ goals, pastGoals: [{ until: it.site.clock.now(), goals: asked().goals }] });
  });
});
