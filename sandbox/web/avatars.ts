import { Hono } from 'hono';
import type { Site } from '../site/model';

/** A head and shoulders, as Jira draws whoever has no picture; the site keeps none of anybody. */
const NOBODY = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48">
<rect width="48" height="48" fill="#758195"/>
<g fill="none" stroke="#fff" stroke-width="3"><circle cx="24" cy="18" r="6"/><path d="M12 40v-4a6 6 0 0 1 6-6h12a6 6 0 0 1 6 6v4"/></g>
</svg>
`;

/** The pictures that `avatarUrls` of people name. */
export function avatars({ site }: { site: () => Site }): Hono {
  return new Hono().get('/avatar/:accountId', (context) => {
    if (!site().users.has(context.req.param('accountId'))) return context.notFound();
    return context.body(NOBODY, 200, { 'content-type': 'image/svg+xml', 'cache-control': 'max-age=3600' });
  });
}
