import { matching, PageAsked, pageOf, RequestFilter, RunFilter } from '../../../../sandbox/control/inspect-lists';
import { invocationSummary, requestSummary } from '../../../../sandbox/control/inspect-shapes';
import type { Exchange } from '../../../../sandbox/site/door.types';

const things = Array.from({ length: 125 }, (_, index) => ({ id: index + 1 }));
const page = (asked: Record<string, string>) => pageOf(things, PageAsked.parse(asked), ({ id }) => id);

const exchange = (more: Partial<Exchange> = {}): Exchange => ({
  id: 1,
  client: 'app',
  method: 'GET',
  path: '/rest/api/3/issue/HELP-1',
  query: {},
  requestBody: undefined,
  status: 200,
  headers: {},
  responseBody: {},
  ...more,
});

describe('the inspector’s lists', () => {
  it('come in pages, the newest first', () => {
    expect(page({}).items.slice(0, 2)).toEqual([125, 124]);
    expect(page({ page: '3' }).items).toHaveLength(25);
    expect(page({ page: '9' }).items).toEqual([]);
    expect(page({})).toMatchObject({ total: 125, newest: 125 });
  });

  it('stay as they were while one pages through them and new things happen', () => {
    expect(page({ page: '2', upto: '100' }).items[0]).toBe(50);
  });

  it('draw only what is on the page', () => {
    const drawn: number[] = [];
    pageOf(things, PageAsked.parse({ limit: '3' }), ({ id }) => drawn.push(id));
    expect(drawn).toEqual([125, 124, 123]);
  });

  it('find runs that failed, and those of a module', () => {
    const runs = [
      { module: 'every-hour', function: 'audit', outcome: 'timeout' },
      { module: 'ticket-updated', function: 'ticket-changed', outcome: 'ok' },
    ];
    expect(matching(runs, RunFilter.parse({ outcome: 'failed' }))).toEqual([runs[0]]);
    expect(matching(runs, RunFilter.parse({ text: 'CHANGED' }))).toEqual([runs[1]]);
    expect(matching(runs, RunFilter.parse({}))).toEqual(runs);
  });

  it.each<[Record<string, string>, number[]]>([
    [{ status: 'denied' }, [401, 403]],
    [{ status: '4xx' }, [401, 403, 404]],
    [{ status: '2xx' }, [200]],
    [{ status: 'failed' }, [401, 403, 404, 501]],
    [{ client: 'browser' }, []],
    [{ method: 'get', text: 'help-1' }, [200, 401, 403, 404, 501]],
  ])('find requests by %j', (asked, statuses) => {
    const all = [200, 401, 403, 404, 501].map((status) => exchange({ status }));
    expect(matching(all, RequestFilter.parse(asked)).map(({ status }) => status)).toEqual(statuses);
  });
});

describe('what was denied', () => {
  it('says whether a scope was missing or a permission', () => {
    const scope = { code: 401, message: 'Unauthorized; scope does not match' };
    expect(requestSummary(exchange({ status: 401, responseBody: scope }))).toMatchObject({ denied: 'scope' });
    const permission = { errorMessages: ['You may not.'], errors: {} };
    expect(requestSummary(exchange({ status: 403, responseBody: permission }))).toMatchObject({
      denied: 'permission',
      why: 'You may not.',
    });
    expect(requestSummary(exchange())).not.toHaveProperty('denied');
  });

  it('is counted at the run that asked', () => {
    const call = (status: number) => ({ method: 'GET', path: '/x', status, as: 'app' as const });
    const run = {
      id: 1,
      module: 'm',
      function: 'f',
      startedAt: '',
      durationMs: 1,
      outcome: 'error' as const,
      rest: [call(200), call(403)],
      sql: 0,
      kvs: 0,
      points: 2,
      logs: [{ level: 'info', text: 'x' }],
      error: 'No\n    at somewhere',
      returned: { large: true },
    };
    const { error, ...summary } = invocationSummary(run);
    expect(summary).toMatchObject({ calls: 2, denied: 1, logs: 1 });
    expect(summary).not.toHaveProperty('returned');
    expect(error).toBe('No');
  });
});
