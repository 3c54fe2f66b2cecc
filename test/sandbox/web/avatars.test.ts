import { avatars } from '../../../sandbox/web/avatars';
import { smallSite } from '../../support/small-site';

test('every account has the picture that Jira names for it, and nobody else has one', async () => {
  const site = smallSite();
  const served = avatars({ site: () => site });
  const known = await served.request(`/avatar/${encodeURIComponent([...site.users.keys()][0] ?? '')}?size=48`);
  expect(known.status).toBe(200);
  expect(known.headers.get('content-type')).toBe('image/svg+xml');
  expect((await served.request('/avatar/nobody')).status).toBe(404);
});
