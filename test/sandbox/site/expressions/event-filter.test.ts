import { ExpressionError } from '../../../../sandbox/site/expressions/expression-error';
import { evaluateFilter, parseFilter, propertyPaths } from '../../../../sandbox/site/expressions/filter';
import type { Json } from '../../../../sandbox/json';

const WATCH = `(event.runtime.project.properties['tierline'].watch) != null && event.changelog.items.some(i => (event.runtime.project.properties['tierline'].watch).includes(i.fieldId))`;
const WATCH_OR_DONE = `(event.runtime.project.properties['tierline'].watch) != null && event.changelog.items.some(i => (event.runtime.project.properties['tierline'].watch).includes(i.fieldId) || (i.fieldId == 'status' && (event.runtime.project.properties['tierline'].done).includes(i.to)))`;

const update = (...items: { fieldId: string; to?: string | null }[]) => ({ changelog: { items } });
const desk = (tierline: Json) => ({ project: { properties: { tierline } } });

describe('a trigger filter that reads the watched fields from a project property', () => {
  const watched = desk({ watch: ['customfield_10001'], done: ['10010'] });

  it('lets a change of a watched field through', () => {
    expect(evaluateFilter(WATCH, update({ fieldId: 'summary' }, { fieldId: 'customfield_10001' }), watched)).toBe(true);
  });

  it('drops a change that watches nothing of interest', () => {
    expect(evaluateFilter(WATCH, update({ fieldId: 'summary' }), watched)).toBe(false);
  });

  it('drops everything on a desk without the property', () => {
    expect(evaluateFilter(WATCH, update({ fieldId: 'customfield_10001' }), { project: { properties: {} } })).toBe(
      false,
    );
    expect(evaluateFilter(WATCH, update({ fieldId: 'customfield_10001' }))).toBe(false);
  });

  it('lets a move into a done status through, and no other move', () => {
    expect(evaluateFilter(WATCH_OR_DONE, update({ fieldId: 'status', to: '10010' }), watched)).toBe(true);
    expect(evaluateFilter(WATCH_OR_DONE, update({ fieldId: 'status', to: '3' }), watched)).toBe(false);
    expect(evaluateFilter(WATCH_OR_DONE, update({ fieldId: 'status', to: null }), watched)).toBe(false);
  });

  it('fails on an event that carries no changelog', () => {
    expect(() => evaluateFilter(WATCH, {}, watched)).toThrow('Type null does not have any properties.');
  });
});

describe('an entity property path in a filter', () => {
  const runtime = desk({ x: { y: { z: true } }, list: ['a', 'b'], mixed: [{ a: 1 }] });
  const holds = (filter: string) => evaluateFilter(filter, {}, runtime);

  it('is null when it ends in an object or a list of objects', () => {
    expect(holds(`event.runtime.project.properties['tierline'].x == null`)).toBe(true);
    expect(holds(`event.runtime.project.properties['tierline'].mixed == null`)).toBe(true);
  });

  it('may be written with dots or in brackets', () => {
    expect(holds(`event.runtime.project.properties['tierline'].x.y.z`)).toBe(true);
    expect(holds(`event.runtime.project.properties['tierline']['x.y.z']`)).toBe(true);
  });

  it('needs parentheses before what is done with it', () => {
    expect(holds(`(event.runtime.project.properties['tierline'].list).length == 2`)).toBe(true);
    expect(holds(`event.runtime.project.properties['tierline'].list.length == null`)).toBe(true);
    expect(() => holds(`event.runtime.project.properties['tierline'].list.includes('a')`)).toThrow(
      'null is not a function.',
    );
  });

  it('is counted once however often it is read', () => {
    const paths = propertyPaths(parseFilter(WATCH_OR_DONE));
    expect(paths).toEqual(["project.properties['tierline'].watch", "project.properties['tierline'].done"]);
  });
});

describe('a filter', () => {
  it('must answer Boolean', () => {
    expect(() => evaluateFilter('event.issue', { issue: { id: '1' } })).toThrow(ExpressionError);
    expect(() => evaluateFilter('event.issue', {})).toThrow('must evaluate to Boolean, not null');
  });

  it('may catch its own failure and say why', () => {
    const filter = `try { return event.issue.fields.issueType.name == 'Bug'; } catch (e) { throw \`Unexpected error: "\${e.location}" - \${e.message}\`; }`;
    expect(() => evaluateFilter(filter, { issue: { fields: { issuetype: { name: 'Bug' } } } })).toThrow(
      'Unexpected error: "event.issue.fields.issueType.name" - Type null does not have any properties.',
    );
  });

  it('may be 10,000 characters long and no longer', () => {
    expect(evaluateFilter(`true${' '.repeat(9_996)}`, {})).toBe(true);
    expect(() => evaluateFilter(`true${' '.repeat(9_997)}`, {})).toThrow(
      'Jira expression is too long (10001), limit: 10000 characters',
    );
  });
});
