import { formatRoute, parseRoute, type Route } from '../../../../sandbox/web/client/route';

const at = (path: string): Route => parseRoute(new URL(path, 'http://localhost'));

describe('addresses of portal, workflows and inspector', () => {
  it.each([
    '/portal/HELP?as=customer',
    '/portal/HELP/HELP-7?as=customer',
    '/portal/HELP/create/4?as=customer',
    '/workflows?as=admin',
    '/workflows/w-1?as=admin&transition=11',
    '/inspector?as=admin&page=2&upto=90&id=7',
    '/inspector/requests?as=agent-l1&status=denied',
  ])('%s leads to a page that has that address', (path) => {
    expect(formatRoute(at(path))).toBe(path);
  });

  it('reads keys as people write them', () => {
    expect(at('/portal/help/help-7?as=customer')).toEqual({
      page: 'portal',
      desk: 'HELP',
      key: 'HELP-7',
      as: 'customer',
    });
  });

  it.each(['/portal', '/portal/HELP/HELP-7/more', '/workflows/a/b', '/inspector/a/b'])(
    'knows no page at %s',
    (path) => {
      expect(at(path).page).toBe('unknown');
    },
  );
});
