import { z } from 'zod';
import type { Json } from '../../../sandbox/json';
import { bench, type Bench } from './fixture';

const PEOPLE: [string, Json][] = [
  ['p1', { surname: 'Adler', age: 31, active: true }],
  ['p2', { surname: 'Brandt', age: 45, active: true, height: 1.8 }],
  ['p3', { surname: 'Becker', age: 29, active: false }],
  ['p4', { surname: 'Cramer', age: 45, active: true, notes: { any: ['thing'] } }],
  ['p5', { surname: 'Dorn' }],
];

const Page = z.object({ results: z.array(z.looseObject({ key: z.string() })), nextCursor: z.string().optional() });

describe('custom entities', () => {
  let its: Bench;
  const query = async (ask: object) => Page.parse(await its.probe('entityQuery', { ...ask }));
  const keys = async (ask: object) => (await query(ask)).results.map(({ key }) => key);
  const code = async (step: string, ask: object) => (await its.attempt(step, { ...ask })).error?.code;

  beforeEach(async () => {
    its = await bench();
    for (const [key, value] of PEOPLE) await its.probe('entitySet', { key, value });
  });

  it('keep their rows apart from plain keys', async () => {
    expect(await its.probe('entityGet', { key: 'p1' })).toEqual(PEOPLE[0]?.[1]);
    expect(await its.probe('kvsGet', { key: 'p1' })).toBeUndefined();
    await its.probe('entityDelete', { key: 'p1' });
    await its.probe('entityDelete', { key: 'p1' });
    expect(await its.probe('entityGet', { key: 'p1' })).toBeUndefined();
  });

  it.each([
    [
      'an entity that the manifest does not declare',
      'entitySet',
      { entity: 'thing', value: {} },
      'INVALID_ENTITY_TYPE',
    ],
    ['a text for a number', 'entitySet', { value: { age: '31' } }, 'INVALID_ENTITY_VALUE'],
    ['a fraction for an integer', 'entitySet', { value: { age: 1.5 } }, 'INVALID_ENTITY_VALUE'],
    ['an integer of more than 32 bits', 'entitySet', { value: { age: 2 ** 31 } }, 'INVALID_ENTITY_VALUE'],
    ['a text of blanks', 'entitySet', { value: { surname: ' ' } }, 'INVALID_ENTITY_VALUE'],
    ['an attribute that is not declared', 'entitySet', { value: { colour: 'red' } }, 'INVALID_ENTITY_VALUE'],
    ['a value that is no object', 'entitySet', { value: 7 }, 'INVALID_ENTITY_VALUE'],
    ['an indexed text of more than 900 bytes', 'entitySet', { value: { surname: 'x'.repeat(1000) } }, 'MAX_SIZE'],
    ['an index that is not declared', 'entityQuery', { index: 'by-height' }, 'INVALID_ENTITY_INDEX'],
    ['a partition without its value', 'entityQuery', { index: 'by-age-and-activity' }, 'INVALID_PARTITION'],
    [
      'a partition of another type',
      'entityQuery',
      { index: 'by-age-and-activity', partition: ['yes'] },
      'INVALID_PARTITION',
    ],
    ['a page of 101', 'entityQuery', { index: 'by-age', limit: 101 }, 'COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE'],
    ['beginsWith on a number', 'entityQuery', { index: 'by-age', where: ['beginsWith', '3'] }, 'UNPROCESSABLE_ENTITY'],
    ['a range of another type', 'entityQuery', { index: 'by-age', where: ['equalTo', '3'] }, 'UNPROCESSABLE_ENTITY'],
    [
      'a filter on an attribute of any type',
      'entityQuery',
      { index: 'by-age', filter: { join: 'and', tests: [['notes', 'exists']] } },
      'UNPROCESSABLE_ENTITY',
    ],
    ['a cursor of its own making', 'entityQuery', { index: 'by-age', cursor: 'next' }, 'INVALID_CURSOR'],
  ])('refuse %s', async (_, step, ask, expected) => {
    expect(await code(step, { key: 'k', ...ask })).toBe(expected);
  });

  it('are found by an index in its order, those without its attribute not at all', async () => {
    expect(await keys({ index: 'by-age' })).toEqual(['p3', 'p1', 'p2', 'p4']);
    expect(await keys({ index: 'by-age', sort: 'DESC' })).toEqual(['p4', 'p2', 'p1', 'p3']);
    expect(await keys({ index: 'surname' })).toEqual(['p1', 'p3', 'p2', 'p4', 'p5']);
    expect(await keys({ index: 'by-key', where: ['beginsWith', 'p'] })).toEqual(['p1', 'p2', 'p3', 'p4', 'p5']);
    expect(await keys({ index: 'by-age-and-activity', partition: [true] })).toEqual(['p1', 'p2', 'p4']);
  });

  it.each([
    ['equalTo', [45], ['p2', 'p4']],
    ['between', [29, 31], ['p3', 'p1']],
    ['greaterThan', [31], ['p2', 'p4']],
    ['greaterThanEqualTo', [31], ['p1', 'p2', 'p4']],
    ['lessThan', [31], ['p3']],
    ['lessThanEqualTo', [31], ['p3', 'p1']],
  ])('are narrowed by %s on the range', async (name, values, expected) => {
    expect(await keys({ index: 'by-age', where: [name, ...values] })).toEqual(expected);
  });

  it.each([
    [
      'and',
      [
        ['active', 'equalTo', true],
        ['surname', 'beginsWith', 'B'],
      ],
      ['p2'],
    ],
    [
      'or',
      [
        ['surname', 'contains', 'ecke'],
        ['height', 'exists'],
      ],
      ['p2', 'p3'],
    ],
    [
      'and',
      [
        ['height', 'notExists'],
        ['surname', 'notContains', 'r'],
      ],
      [],
    ],
    [
      'and',
      [
        ['age', 'notEqualTo', 45],
        ['active', 'equalTo', true],
      ],
      ['p1'],
    ],
  ])('are filtered by conditions joined with %s', async (join, tests, expected) => {
    expect((await keys({ index: 'surname', filter: { join, tests } })).sort()).toEqual(expected);
  });

  it('come in pages; filters may leave one empty that has a cursor', async () => {
    const first = await query({ index: 'by-age', limit: 3 });
    expect(first.results.map(({ key }) => key)).toEqual(['p3', 'p1', 'p2']);
    const second = await query({ index: 'by-age', limit: 3, cursor: first.nextCursor });
    expect([second.results.map(({ key }) => key), second.nextCursor]).toEqual([['p4'], undefined]);
    const filter = { join: 'and', tests: [['surname', 'equalTo', 'Cramer']] };
    const empty = await query({ index: 'by-age', limit: 2, filter });
    expect([empty.results, typeof empty.nextCursor]).toEqual([[], 'string']);
    expect(await keys({ index: 'by-age', limit: 2, filter, cursor: empty.nextCursor })).toEqual(['p4']);
  });

  it('tell when they were made only to those who ask', async () => {
    const [plain] = (await query({ index: 'by-key', limit: 1 })).results;
    const [asked] = (await query({ index: 'by-key', limit: 1, metadata: { metadataFields: ['CREATED_AT'] } })).results;
    expect([plain?.createdAt, asked?.createdAt]).toEqual([undefined, its.timeline.now()]);
  });

  it('change in a transaction when every condition holds, and else not at all', async () => {
    const only = (surname: string) => ({ join: 'and', tests: [['surname', 'equalTo', surname]] });
    const change = (surname: string) => ({
      set: [{ key: 'p1', value: { surname: 'Adler', age: 32 } }],
      remove: [{ key: 'p3', only: only('Becker') }],
      check: [{ key: 'p2', only: only(surname) }],
    });
    expect(await code('entityTransact', change('Braun'))).toBe('TRANSACTION_CONDITION_FAILED');
    expect(await its.probe('entityGet', { key: 'p1' })).toMatchObject({ age: 31 });
    await its.probe('entityTransact', change('Brandt'));
    expect(await its.probe('entityGet', { key: 'p1' })).toMatchObject({ age: 32 });
    expect(await its.probe('entityGet', { key: 'p3' })).toBeUndefined();
  });

  it('hold no condition where there is no row, except that there is none', async () => {
    const claim = (test: string[]) => ({
      set: [{ key: 'new', value: { surname: 'Ender' }, only: { join: 'and', tests: [test] } }],
    });
    expect(await code('entityTransact', claim(['surname', 'exists']))).toBe('TRANSACTION_CONDITION_FAILED');
    await its.probe('entityTransact', claim(['surname', 'notExists']));
    expect(await code('entityTransact', claim(['surname', 'notExists']))).toBe('TRANSACTION_CONDITION_FAILED');
  });

  it('are written in batches, each row by itself', async () => {
    const items = [
      { key: 'b1', value: { age: 1 } },
      { key: 'b2', value: { age: 'one' } },
    ];
    expect(await its.probe('entityBatch', { items })).toEqual({
      set: {
        successfulKeys: [{ key: 'b1', entityName: 'person' }],
        failedKeys: [
          { key: 'b2', entityName: 'person', error: { code: 'INVALID_ENTITY_VALUE', message: expect.any(String) } },
        ],
      },
      get: {
        successfulKeys: [{ key: 'b1', entityName: 'person', value: { age: 1 } }],
        failedKeys: [expect.objectContaining({ key: 'b2' })],
      },
      drop: { successfulKeys: [expect.anything(), expect.anything()], failedKeys: [] },
    });
  });
});
