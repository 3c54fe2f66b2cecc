import {
  button,
  byType,
  commands,
  invocations,
  JiraAnswer,
  press,
  requests,
  settled,
  textOf,
  until,
  untilShown,
} from '../support/forge-ui';
import type { JsonObject } from '../../sandbox/json';
import { APP_ID } from '../support/app-id';
import { aLink } from '../support/on-ticket';
import { DONE, fill, openPanel, ownIssue, resetPanel, site, workIssue } from '../support/panel-page';

beforeEach(resetPanel);

const opened = async (): Promise<void> => {
  await openPanel();
  await untilShown('Linked work');
  await settled();
};

describe('when all linked work is closed', () => {
  const REVIEW = 'Review reply to customer';
  const closed = (own: Parameters<typeof ownIssue>[0] = {}): void => {
    site.search = [ownIssue({ links: [aLink('DEV-1', true)], ...own }), workIssue('DEV-1', DONE)];
  };
  const news = (told: string, draft: string | null): JsonObject => ({
    properties: [{ key: 'tierline-linked', value: { operation: 'n', told, items: [], draft } }],
  });

  test('it says so, for no request more', async () => {
    closed();
    await opened();
    expect(textOf()).toContain('All linked work is closed');
    expect(requests()).toHaveLength(1);
  });

  test.each<[string, () => void]>([
    ['one is open', () => (site.search = [ownIssue({ links: [aLink('DEV-1')] }), workIssue('DEV-1')])],
    ['there was none', () => (site.search = [ownIssue()])],
    ['the ticket is done', () => closed({ fields: DONE })],
    ['the customer was told', () => closed({ properties: { [APP_ID]: { blocked: 0, replied: true } } })],
    ['work is open that only the app may see', () => closed({ properties: { [APP_ID]: { blocked: 1 } } })],
  ])('not where %s', async (_, arrange) => {
    arrange();
    await opened();
    expect(textOf()).not.toContain('All linked work is closed');
  });

  test('the draft is read on a click, can be changed, and is sent as the person, to the customer', async () => {
    closed();
    site.latest = [{ properties: [] }, news('closed', 'Hello,\n\nit is mended.'), news('open', null)];
    const sent: unknown[] = [];
    site.write = ({ body }) => (sent.push(body), { id: '900', jsdPublic: true });
    await opened();
    await press(REVIEW);
    await untilShown('Drafted from what the linked work came to');
    expect(byType('TextArea')[0]?.props['defaultValue']).toBe('Hello,\n\nit is mended.');
    fill('TextArea', 'reply-to-customer', 'Hello,\n\nit is mended. Thank you.');
    await settled();
    await press('Send to customer');
    await until('closed', () => byType('Modal').length === 0);
    const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
    expect(sent).toMatchObject([
      { body: { type: 'doc', content: [paragraph('Hello,'), paragraph('it is mended. Thank you.')] } },
    ]);
    expect(JSON.stringify(sent)).not.toContain('sd.public.comment');
    expect(commands('showFlag')).toMatchObject([{ title: 'Your reply was sent to the customer.' }]);
    expect(requests().find(({ method }) => method === 'PUT')).toMatchObject({
      path: `/rest/api/3/issue/HELP-1/properties/${APP_ID}`,
      body: { blocked: 0, replied: true },
    });
    expect(invocations()).toEqual([]);
  });

  test('news that were overtaken since offer no draft, and nothing empty is sent', async () => {
    closed();
    site.latest = [news('open', null), news('closed', 'Old words')];
    await opened();
    await press(REVIEW);
    await untilShown('There is no draft for it');
    await press('Send to customer');
    await untilShown('Write what the customer is to read.');
    expect(requests().some(({ method, path }) => method === 'POST' && path.endsWith('/comment'))).toBe(false);
  });

  test('one whose answer was lost is not sent twice', async () => {
    closed();
    site.latest = [news('closed', 'It is mended.')];
    const sent: JsonObject[] = [];
    site.write = ({ body }) => {
      sent.push(body as JsonObject);
      return new JiraAnswer(502);
    };
    await opened();
    await press(REVIEW);
    await untilShown('Drafted from');
    await press('Send to customer');
    await untilShown('Jira answered something unexpected.');
    site.latest = [sent[0]!, ...site.latest];
    await press('Send to customer');
    await until('closed', () => byType('Modal').length === 0);
    expect(sent).toHaveLength(1);
  });

  test('what Jira kept internal is said to be so', async () => {
    closed();
    site.latest = [news('closed', 'It is mended.')];
    site.write = () => ({ id: '900', jsdPublic: false });
    await opened();
    await press(REVIEW);
    await untilShown('Drafted from');
    await press('Send to customer');
    await untilShown('the customer does not see it');
    expect(button('Send to customer')).toBeUndefined();
  });
});
