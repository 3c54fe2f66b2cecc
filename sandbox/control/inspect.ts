import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { Forge } from '../forge/forge.types';
import type { Sandbox } from '../sandbox';
import { findIssue } from '../site/people/find';
import { ruleDescription } from '../site/workflow/rule-description';
import { bodyBytes, invocationSummary, requestSummary } from './inspect-shapes';
import { matching, pageOf, PageAsked, RequestFilter, RunFilter } from './inspect-lists';

export interface InspectOptions {
  /** Asked again each time: a reset brings another world. */
  world: Sandbox['world'];
}

const RowsAsked = z.object({ from: z.coerce.number().int().min(0).default(0) });
const RulesAsked = z.array(z.strictObject({ key: z.string(), config: z.string() })).max(500);
const ROWS_SHOWN = 50;

/** Names of accounts come with or without the site's prefix. */
const accountId = (name: string): string => (name.includes(':') ? name : `712020:${name}`);

/**
 * What the inspector page looks at, read only: lists in pages, newest first, and single things whole. Mounted below
 * `/sandbox`, behind its guard.
 */
export function inspect({ world }: InspectOptions): Hono {
  const app = new Hono();
  app.onError((error) => {
    if (!(error instanceof z.ZodError)) throw error;
    return Response.json({ error: z.prettifyError(error) }, { status: 400 });
  });
  const nothing = (context: Context, what: string) => context.json({ error: `There is no ${what}.` }, 404);

  app.get('/inspect/invocations', (context) => {
    const query = context.req.query();
    const all = world().forge?.invocations() ?? [];
    const kept = matching(all, RunFilter.parse(query));
    return context.json(pageOf(kept, PageAsked.parse(query), invocationSummary));
  });
  app.get('/inspect/invocations/:id', (context) => {
    const id = Number(context.req.param('id'));
    const [found] = world().forge?.invocations(id - 1) ?? [];
    return found?.id === id ? context.json(found) : nothing(context, 'invocation of this number any more');
  });

  app.get('/inspect/requests', (context) => {
    const query = context.req.query();
    const kept = matching(world().door.traffic(), RequestFilter.parse(query));
    return context.json(pageOf(kept, PageAsked.parse(query), requestSummary));
  });
  app.get('/inspect/requests/:id', (context) => {
    const id = Number(context.req.param('id'));
    const [found] = world().door.traffic(id - 1);
    if (found?.id !== id) return nothing(context, 'request of this number any more');
    return context.json({ ...found, bytes: bodyBytes(found.responseBody) });
  });

  app.get('/mails', (context) => {
    const { site } = world();
    const to = context.req.query('to');
    const found = to === undefined ? site.mails : site.mails.filter((mail) => mail.to === accountId(to));
    return context.json(
      found.map(({ issueId, at, to: account, ...mail }) => ({
        ...mail,
        at: new Date(at).toISOString(),
        to: account,
        toName: site.users.get(account)?.displayName ?? account,
        issueKey: site.issues.get(issueId)?.key ?? null,
      })),
    );
  });
  app.get('/notes', (context) => context.json(world().forge?.notes() ?? []));

  app.post('/rule-descriptions', async (context) => {
    const asked = RulesAsked.parse(await context.req.json().catch(() => undefined));
    return context.json(asked.map((rule) => ruleDescription(world().site, rule)));
  });

  app.get('/state', async (context) => {
    const { forge, timeline } = world();
    const { kvs, queued, tables } = stateOf(forge);
    const iso = (time: number): string => new Date(time).toISOString();
    return context.json({
      kvs,
      tables: await tables(),
      queue: queued.map(({ eventId, queueName, state, pushedAt, body, retries }) => ({
        eventId,
        queueName,
        state,
        pushedAt: iso(pushedAt),
        body,
        retries: retries.asked + retries.forced,
      })),
      agenda: timeline.agenda().map(({ time, what }) => ({ at: iso(time), what })),
    });
  });
  app.get('/state/tables/:name', async (context) => {
    const name = context.req.param('name');
    const { tables, rows } = stateOf(world().forge);
    const table = (await tables()).find((it) => it.name === name);
    if (!table) return nothing(context, `table ${name}`);
    const { from } = RowsAsked.parse(context.req.query());
    return context.json({ total: table.rows, from, rows: await rows(name, from, ROWS_SHOWN) });
  });
  app.get('/state/properties/:issue', (context) => {
    const issue = findIssue(world().site, context.req.param('issue'));
    return issue ? context.json({ key: issue.key, properties: issue.properties }) : nothing(context, 'such ticket');
  });
  return app;
}

const EMPTY: ReturnType<Forge['state']> = {
  kvs: { plain: [], secret: [] },
  queued: [],
  tables: async () => [],
  rows: async () => [],
};
const stateOf = (forge: Forge | undefined) => forge?.state() ?? EMPTY;
