import { Hono, type Context } from 'hono';
import { z } from 'zod';
import { basicCaller } from '../../site/authenticate';
import type { Caller } from '../../site/caller';
import { actingAs } from '../../site/issues/acting';
import { editIssue } from '../../site/issues/edit-issue';
import { notAllowed, visibleRequest } from '../../site/jsm/access';
import { organizationsField, organizationsOf } from '../../site/jsm/circle';
import { mayAddParticipants } from '../../site/jsm/participants';
import type { Issue, Organization, Site } from '../../site/model';
import { Refusal, refuseDesk } from '../../site/refusal';

/*
 * What Jira's portal does behind its own pages and no public API offers to customers: telling which organizations a
 * request is shared with, and sharing it with one's own.
 *
 *   GET /_portal/requests/{key}/organizations         → [{id, name, shared, mine}]
 *   PUT /_portal/requests/{key}/organizations/{id}    {shared} → the same list
 */

export interface SharingOptions {
  world: () => { site: Site; timeline: { kick(): void } };
}

const Shared = z.strictObject({ shared: z.boolean() });

const isMember = ({ members }: Organization, { accountId }: Caller): boolean =>
  accountId !== null && members.has(accountId);

/** Those of the desk that the person belongs to, and those the request is shared with already. */
function listed(site: Site, caller: Caller, issue: Issue, deskId: string) {
  const shared = organizationsOf(site, issue);
  return [...site.organizations.values()]
    .map((it) => ({ id: it.id, name: it.name, shared: shared.includes(it.id), mine: isMember(it, caller), it }))
    .filter(({ shared: isShared, mine, it }) => isShared || (mine && it.serviceDeskIds.has(deskId)))
    .map(({ it: _, ...shown }) => shown);
}

/** Throws 403 for who does not take part in the request, or does not belong to the organization. */
function share(site: Site, caller: Caller, issue: Issue, organizationId: string, shared: boolean): void {
  const organization = site.organizations.get(organizationId);
  if (!organization)
    throw refuseDesk(404, `The organization with the given id ${organizationId} does not exist.`, 'sd.organization');
  if (!mayAddParticipants(site, caller, issue) || !isMember(organization, caller)) throw notAllowed();
  const field = organizationsField(site);
  if (!field) throw refuseDesk(400, 'This site has no field for organizations.', 'sd.organization');
  const others = organizationsOf(site, issue).filter((id) => id !== organizationId);
  editIssue(site, issue, { [field.id]: shared ? [...others, organizationId] : others }, actingAs(caller));
}

export function portalSharing({ world }: SharingOptions): Hono {
  const app = new Hono().basePath('/_portal');
  const asked = (context: Context) => {
    const { site } = world();
    const caller = basicCaller(site, context.req.header('authorization'));
    return { site, caller, ...visibleRequest(site, caller, context.req.param('key') ?? '') };
  };

  app.get('/requests/:key/organizations', (context) => {
    const { site, caller, issue, desk } = asked(context);
    return context.json(listed(site, caller, issue, desk.id));
  });
  app.put('/requests/:key/organizations/:id', async (context) => {
    const { site, caller, issue, desk } = asked(context);
    const body = Shared.safeParse(await context.req.json().catch(() => undefined));
    if (!body.success) throw refuseDesk(400, 'Send {"shared": true} or {"shared": false}.', 'sd.organization');
    share(site, caller, issue, context.req.param('id'), body.data.shared);
    world().timeline.kick();
    return context.json(listed(site, caller, issue, desk.id));
  });
  app.onError((error) => {
    if (!(error instanceof Refusal)) throw error;
    return Response.json(error.body, { status: error.status, headers: error.headers });
  });
  return app;
}
