import type { Answer } from '../../../../sandbox/site/area';
import { Refusal } from '../../../../sandbox/site/refusal';
import { CUSTOMER, openDesk, OUTSIDER, type Desk } from './desk';

let desk: Desk;
interface Page {
  issues: { id: string; key?: string; fields?: Record<string, unknown>; properties?: unknown }[];
  isLast: boolean;
  nextPageToken?: string;
}
const page = ({ body }: Answer): Page => body as unknown as Page;
const search = (what: Record<string, unknown>, as?: string) => page(desk.ask('POST', 'jql', what, as));
const refused = (what: () => unknown) => {
  try {
    what();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('was not refused');
};

beforeEach(() => {
  desk = openDesk();
  for (let i = 0; i < 120; i++) desk.raise({ properties: { tierline: { level: 'L1' } } });
});

describe('a search', () => {
  it('answers ids alone, fifty a page, unless more is asked for', () => {
    const { issues, isLast } = search({ jql: 'project = HELP' });
    expect(issues).toHaveLength(50);
    expect(issues[0]).toEqual({ id: '10120' });
    expect(isLast).toBe(false);
  });

  it('answers up to 5,000 ids, but fewer issues when fields are asked for', () => {
    expect(search({ jql: 'project = HELP', maxResults: 5000, fields: ['id'] })).toMatchObject({
      isLast: true,
      issues: { length: 120 },
    });
    expect(search({ jql: 'project = HELP', maxResults: 5000, fields: ['summary'] })).toMatchObject({
      isLast: false,
      issues: { length: 100 },
    });
  });

  it('answers fields, properties and keys that are asked for', () => {
    const [issue] = search({ jql: 'key = HELP-1', fields: ['summary'], properties: ['tierline'] }).issues;
    expect(issue).toMatchObject({
      id: '10001',
      key: 'HELP-1',
      fields: { summary: 'Request HELP-1' },
      properties: { tierline: { level: 'L1' } },
    });
    const [bare] = search({ jql: 'key = HELP-1', fields: ['key'] }).issues;
    expect(bare).toMatchObject({ id: '10001', key: 'HELP-1' });
    expect(bare).not.toHaveProperty('fields');
  });

  it('leads through all pages by token, each issue once, and gives none on the last', () => {
    const ids: string[] = [];
    let nextPageToken: string | undefined;
    do {
      const answer = search({ jql: 'project = HELP ORDER BY key ASC', maxResults: 50, nextPageToken });
      ids.push(...answer.issues.map(({ id }) => id));
      expect(answer.isLast).toBe(answer.nextPageToken === undefined);
      nextPageToken = answer.nextPageToken;
    } while (nextPageToken);
    expect(ids).toHaveLength(120);
    expect(new Set(ids).size).toBe(120);
  });

  it('goes on behind the last issue seen, though others have dropped out meanwhile', () => {
    const first = search({ jql: 'status = "Waiting for support" ORDER BY key ASC', maxResults: 10 });
    for (const { id } of first.issues.slice(0, 9)) desk.site.issues.get(id)!.statusId = '40';
    const second = search({
      jql: 'status = "Waiting for support" ORDER BY key ASC',
      maxResults: 10,
      nextPageToken: first.nextPageToken,
    });
    expect(second.issues[0]).toEqual({ id: '10011' });
  });

  it('refuses a token of another query, of another person, and one older than seven days', () => {
    const { nextPageToken } = search({ jql: 'project = HELP' });
    const again = (what: Record<string, unknown>, as?: string) =>
      refused(() => search({ jql: 'project = HELP', nextPageToken, ...what }, as));
    for (const refusal of [
      again({ jql: 'project = HELP ORDER BY key' }),
      again({}, CUSTOMER),
      again({ nextPageToken: 'nonsense' }),
    ]) {
      expect(refusal).toMatchObject({
        status: 400,
        body: { errorMessages: ['The provided next page token is invalid or expired.'] },
      });
    }
    desk.clock.time += 7 * 24 * 3_600_000 + 1;
    expect(again({}).status).toBe(400);
  });

  it('refuses a query without a restriction', () => {
    const unbounded = 'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.';
    for (const what of [{}, { jql: '' }, { jql: 'ORDER BY created DESC' }]) {
      expect(refused(() => search(what))).toMatchObject({ status: 400, body: { errorMessages: [unbounded] } });
    }
  });

  it('refuses six properties and 51 issues to reconcile', () => {
    expect(refused(() => search({ jql: 'project = HELP', properties: ['a,b,c', 'd', 'e', 'f'] })).status).toBe(400);
    expect(
      refused(() => search({ jql: 'project = HELP', reconcileIssues: Array.from({ length: 51 }, (_, i) => i) })).status,
    ).toBe(400);
  });

  it('lists a reconciled issue once, and only while it matches', () => {
    const what = { jql: 'key in (HELP-1, HELP-2)', reconcileIssues: [10001, 10003, 99999] };
    expect(search(what).issues).toEqual([{ id: '10002' }, { id: '10001' }]);
  });

  it('shows nobody what that person may not browse', () => {
    expect(refused(() => search({ jql: 'project = HELP' }, OUTSIDER)).status).toBe(400);
    expect(search({ jql: 'created <= now()' }, OUTSIDER)).toEqual({ issues: [], isLast: true });
  });

  it('says what it cannot expand', () => {
    expect(refused(() => search({ jql: 'project = HELP', expand: 'operations' })).status).toBe(501);
  });

  it('takes the same by GET, lists with commas', () => {
    const answer = page(
      desk.ask('GET', 'jql', {
        jql: 'key = HELP-1',
        fields: 'summary,status',
        maxResults: '1',
        reconcileIssues: '10001,10002',
      }),
    );
    expect(answer.issues[0]?.fields).toHaveProperty('status');
    expect(refused(() => desk.ask('GET', 'jql', { jql: 'project = HELP', maxResults: 'many' })).status).toBe(400);
  });

  it('counts without listing', () => {
    expect(desk.ask('POST', 'approximate-count', { jql: 'project = HELP' }).body).toEqual({ count: 120 });
    expect(refused(() => desk.ask('POST', 'approximate-count', { jql: '' })).status).toBe(400);
  });
});
