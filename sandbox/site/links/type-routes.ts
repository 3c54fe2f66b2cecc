import { z } from 'zod';
import { documented } from '../../evidence';
import { created, noContent, ok, route, type Route } from '../area';
import { item } from '../audit/items';
import { change, note } from '../audit/note';
import type { Caller } from '../caller';
import type { LinkType, Site } from '../model';
import { administersSite } from '../people/permissions';
import { refuse } from '../refusal';
import { linkTypeShape } from './shape';

const evidence = documented('https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-link-types/');
const ALL = '/rest/api/3/issueLinkType';
const ONE = `${ALL}/{issueLinkTypeId}` as const;

const LOG = { category: 'issue linking' };

const text = (what: string) => z.string(`The ${what} of the link type is required.`).trim().min(1);
const newType = z.looseObject({ name: text('name'), inward: text('inward name'), outward: text('outward name') });
const changedType = newType.partial();

function typeWith(site: Site, id: string): LinkType {
  if (!/^\d+$/.test(id)) throw refuse(400, `The issue link type id '${id}' is not valid.`);
  const type = site.linkTypes.find((it) => it.id === id);
  if (!type) throw refuse(404, `No issue link type with id '${id}' found.`);
  return type;
}

/** Documented: 404, not 403, without Administer Jira, and for a name in use. */
function assertAdmin(site: Site, caller: Caller): void {
  if (!administersSite(site, caller.accountId))
    throw refuse(404, 'You do not have permission to manage issue link types.');
}
function assertFree(site: Site, name: string, mine?: LinkType): void {
  const taken = site.linkTypes.find((it) => it.name.toLowerCase() === name.toLowerCase());
  if (taken && taken !== mine) throw refuse(404, `An issue link type with name '${name}' already exists.`);
}

/** The next id that no link type has: those a site begins with have ids of their own. */
function freeId(site: Site): string {
  for (;;) {
    const id = site.nextId('link type');
    if (!site.linkTypes.some((it) => it.id === id)) return id;
  }
}

export const linkTypeRoutes: Route[] = [
  route({
    operation: `GET ${ALL}`,
    scope: 'read:jira-work',
    evidence,
    run: ({ site }) => ok({ issueLinkTypes: site.linkTypes.map((type) => linkTypeShape(site, type)) }),
  }),
  route<z.infer<typeof newType>>({
    operation: `POST ${ALL}`,
    scope: 'manage:jira-configuration',
    evidence,
    takes: newType,
    run({ site, caller, body: { name, inward, outward } }) {
      assertAdmin(site, caller);
      assertFree(site, name);
      const type = { id: freeId(site), name, inward, outward };
      site.linkTypes.push(type);
      note(site, caller, { ...LOG, summary: 'Issue link type created', object: item.linkType(type) });
      return created(linkTypeShape(site, type));
    },
  }),
  route({
    operation: `GET ${ONE}`,
    scope: 'read:jira-work',
    evidence,
    run: ({ site, params }) => ok(linkTypeShape(site, typeWith(site, params['issueLinkTypeId'] ?? ''))),
  }),
  route<z.infer<typeof changedType>>({
    operation: `PUT ${ONE}`,
    scope: 'manage:jira-configuration',
    evidence,
    takes: changedType,
    run({ site, caller, params, body: { name, inward, outward } }) {
      assertAdmin(site, caller);
      const type = typeWith(site, params['issueLinkTypeId'] ?? '');
      if (name !== undefined) assertFree(site, name, type);
      const before = { ...type };
      Object.assign(type, { ...(name && { name }), ...(inward && { inward }), ...(outward && { outward }) });
      note(site, caller, {
        ...LOG,
        summary: 'Issue link type updated',
        object: item.linkType(type),
        changed: [
          change('Name', before.name, type.name),
          change('Inward', before.inward, type.inward),
          change('Outward', before.outward, type.outward),
        ],
      });
      return ok(linkTypeShape(site, type));
    },
  }),
  route({
    operation: `DELETE ${ONE}`,
    scope: 'manage:jira-configuration',
    evidence,
    run({ site, caller, params }) {
      assertAdmin(site, caller);
      const type = typeWith(site, params['issueLinkTypeId'] ?? '');
      site.linkTypes = site.linkTypes.filter((it) => it !== type);
      note(site, caller, { ...LOG, summary: 'Issue link type deleted', object: item.linkType(type) });
      const gone = site.links.filter((it) => it.typeId === type.id);
      site.links = site.links.filter((it) => it.typeId !== type.id);
      for (const issueId of new Set(gone.flatMap((it) => [it.inward, it.outward]))) {
        const end = site.issues.get(issueId);
        if (end) end.version++;
      }
      return noContent();
    },
  }),
];
