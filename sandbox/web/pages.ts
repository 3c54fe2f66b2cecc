import { Hono } from 'hono';
import type { Site } from '../site/model';
import type { WebClient } from './build';
import { frontTicket } from './front-ticket';
import { shell } from './shell';

export interface WebPages {
  /** The site as it is now; asked again on every visit, so a reset site shows its own front ticket. */
  site: () => Site;
  client: WebClient;
  /** What the site began as: the tour is another on each. */
  seed?: () => string;
}

/** What the client draws; apps have addresses of their own below theirs. */
const PAGES = [
  '/browse/:key',
  '/queues',
  '/queues/:id',
  '/portal/:desk',
  '/portal/:desk/create/:type',
  '/portal/:desk/:key',
  '/workflows',
  '/workflows/:id',
  '/jira/servicedesk/projects/:key/settings/:part',
  '/jira/servicedesk/projects/:key/queues',
  '/plugins/servlet/project-config/:key/:part',
  '/secure/admin/ViewLinkTypes!default.jspa',
  '/secure/admin/ViewCustomFields.jspa',
  '/secure/project/ViewProjectRoles.jspa',
  '/inspector',
  '/inspector/:tab',
  '/projects/:key/settings',
  '/projects/:key/settings/:module/*',
  '/projects/:key/settings/:module',
  '/projects/:key/apps/:module/*',
  '/projects/:key/apps/:module',
  '/apps/:module/*',
  '/apps/:module',
];

const FIRST_ACCOUNT = 'agent-l1';
const YEAR = 'public, max-age=31536000, immutable';

/** The pages people open: `/` leads to the front ticket, every page is the same shell, drawn by the client. */
export function webPages({ site, client, seed = () => 'ready' }: WebPages): Hono {
  const pages = new Hono();

  pages.get('/', (c) => {
    const key = frontTicket(site());
    return c.redirect(key ? `/browse/${key}?as=${FIRST_ACCOUNT}` : `/queues?as=${FIRST_ACCOUNT}`);
  });
  for (const path of PAGES) pages.get(path, (c) => c.html(shell(client, seed())));

  pages.get('/assets/:name', (c) => {
    const file = client.files.get(c.req.param('name'));
    if (!file) return c.notFound();
    return c.body(new Uint8Array(file.bytes), 200, {
      'content-type': `${file.type}; charset=utf-8`,
      'cache-control': YEAR,
    });
  });
  return pages;
}
