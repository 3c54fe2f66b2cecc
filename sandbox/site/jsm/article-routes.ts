import { assumed, documented } from '../../evidence';
import type { JsonObject } from '../../json';
import { ok, route, type Route } from '../area';
import type { Article, Site } from '../model';
import { refuseDesk } from '../refusal';
import { deskNamed, desksOf, mayEnter, notAllowed } from './access';
import { articleDto, findArticles } from './articles';
import { deskPage, flag, PAGE_QUERY } from './page';

const QUERY = ['query', 'highlight', 'cursor', 'prev', ...PAGE_QUERY] as const;

function needed(query: URLSearchParams, name: string): string {
  const value = query.get(name) ?? '';
  if (value.trim() === '')
    throw refuseDesk(400, `The query parameter '${name}' must be specified.`, 'sd.kb.error.parameter');
  return value;
}

/** A cursor is opaque to clients; here it holds where the page begins. */
const cursorAt = (start: number): string => Buffer.from(`at:${start}`, 'utf8').toString('base64url');

function startIn(query: URLSearchParams): string | null {
  const cursor = query.get('cursor');
  if (cursor === null) return query.get('start');
  const start = /^at:(\d{1,9})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'))?.[1];
  if (start === undefined) throw refuseDesk(400, 'The cursor is not valid.', 'sd.kb.error.cursor');
  return start;
}

/** A page whose links lead on by cursor. */
function articlePage(site: Site, path: string, query: URLSearchParams, articles: readonly Article[]): JsonObject {
  const text = needed(query, 'query');
  const highlight = flag(query, 'highlight', false);
  flag(query, 'prev', false);
  const asked = new URLSearchParams({ start: startIn(query) ?? '0' });
  const limit = query.get('limit');
  if (limit !== null) asked.set('limit', limit);
  const page = deskPage(site, path, asked, findArticles(articles, text), (it) => articleDto(site, it, text, highlight));
  const links = page['_links'] as JsonObject;
  for (const name of ['next', 'prev']) {
    const link = links[name];
    if (typeof link !== 'string') continue;
    const at = new URL(link);
    const start = Number(at.searchParams.get('start'));
    at.search = '';
    const to = { query: text, highlight: String(highlight), limit: String(page['limit']), cursor: cursorAt(start) };
    for (const [key, value] of Object.entries(to)) at.searchParams.set(key, value);
    if (name === 'prev') at.searchParams.set('prev', 'true');
    links[name] = at.href;
  }
  return page;
}

/** The knowledge base, as the portals search it. */
export const articleRoutes: Route[] = [
  route({
    operation: 'GET /rest/servicedeskapi/knowledgebase/article',
    scope: 'read:servicedesk-request',
    evidence: documented('developer.atlassian.com/cloud/jira/service-desk/rest/api-group-knowledgebase'),
    query: QUERY,
    run: ({ site, caller, query }) => {
      needed(query, 'highlight');
      const desks = desksOf(site).filter(({ project }) => mayEnter(site, caller, project));
      if (desks.length === 0) throw notAllowed();
      const ids = new Set(desks.map(({ desk }) => desk.id));
      const articles = site.articles.filter(({ serviceDeskIds }) => serviceDeskIds.some((id) => ids.has(id)));
      return ok(articlePage(site, '/knowledgebase/article', query, articles));
    },
  }),
  route({
    operation: 'GET /rest/servicedeskapi/servicedesk/{serviceDeskId}/knowledgebase/article',
    scope: 'read:knowledgebase:jira-service-management',
    evidence: assumed(
      'Documented but for how words are matched: every word of the query begins a word of the article.',
    ),
    query: QUERY,
    run: ({ site, caller, params, query }) => {
      const { desk } = deskNamed(site, caller, params['serviceDeskId'] ?? '');
      const articles = site.articles.filter(({ serviceDeskIds }) => serviceDeskIds.includes(desk.id));
      return ok(articlePage(site, `/servicedesk/${desk.id}/knowledgebase/article`, query, articles));
    },
  }),
];
