import { formatRoute, parseRoute, type Route } from '../../../sandbox/web/client/route';

const at = (path: string): Route => parseRoute(new URL(path, 'http://localhost'));

describe('addresses of the pages', () => {
  it.each([
    '/browse/HELP-7?as=agent-l2',
    '/queues?as=manager',
    '/queues/12?as=agent-l1&sort=since',
    '/queues/12?as=agent-l1&sort=-due',
  ])('%s leads to a page that has that address', (path) => {
    expect(formatRoute(at(path))).toBe(path);
  });

  it('opens a ticket as the L1 agent when no account is named', () => {
    expect(at('/browse/help-7')).toEqual({ page: 'issue', key: 'HELP-7', as: 'agent-l1' });
  });

  it('leads to the queues by the key of a project alone', () => {
    expect(at('/browse/HELP?as=admin')).toEqual({ page: 'queues', as: 'admin' });
  });

  it('keeps the page when the account is switched', () => {
    expect(formatRoute({ ...at('/queues/12?as=agent-l1&sort=-due'), as: 'agent-l3' })).toBe(
      '/queues/12?as=agent-l3&sort=-due',
    );
  });
});
