import { z } from 'zod';
import { documented } from '../../evidence';
import { noContent, ok, route, type Route } from '../area';
import type { Site, Status } from '../model';
import { refuse, unsupported } from '../refusal';
import { item } from '../audit/items';
import { change, note } from '../audit/note';
import { needsSiteAdmin } from '../workflow/admin/access';
import { changeStatus, deleteStatuses, nameProblem, newStatusId } from './keep-statuses';
import { severalOf, STATUS_DOC } from './read-routes';
import { CATEGORY_KEYS, jiraStatus } from './shape';

const evidence = documented(STATUS_DOC);
const scope = 'manage:jira-configuration';
const ALL = '/rest/api/3/statuses';

const LOG = { category: 'statuses' };

const about = {
  name: z.string(),
  statusCategory: z.enum(['TODO', 'IN_PROGRESS', 'DONE']),
  description: z.string().optional(),
};
const creation = z.strictObject({
  scope: z.strictObject({ type: z.enum(['GLOBAL', 'PROJECT']), project: z.json().optional() }),
  statuses: z.array(z.strictObject(about)),
});
const update = z.strictObject({ statuses: z.array(z.looseObject({ id: z.string(), ...about })) });

/** Throws 400 when names are missing, too long, taken, or given twice in one call. */
function judgeNames(site: Site, sent: readonly { id?: string; name: string }[]): void {
  const names = sent.map(({ name }) => name.trim().toLowerCase());
  const problem = sent.map(({ id, name }) => nameProblem(site, name, id)).find((it) => it !== undefined);
  if (problem !== undefined) throw refuse(400, problem);
  if (new Set(names).size < names.length) throw refuse(400, 'You must use a unique status name.');
}

function known(site: Site, ids: readonly string[]): Status[] {
  return ids.map((id) => {
    const found = site.statuses.get(id);
    if (!found) throw refuse(400, `The status with id '${id}' was not found.`);
    return found;
  });
}

/** The parts of a status that a client gives. */
const given = ({
  name,
  statusCategory,
  description,
}: {
  name: string;
  statusCategory: keyof typeof CATEGORY_KEYS;
  description?: string;
}) => ({
  name: name.trim(),
  category: CATEGORY_KEYS[statusCategory],
  ...(description === undefined ? {} : { description }),
});

export const statusWriteRoutes: Route[] = [
  route<z.infer<typeof creation>>({
    operation: `POST ${ALL}`,
    scope,
    evidence,
    takes: creation,
    run({ site, caller, body }) {
      needsSiteAdmin(site, caller);
      if (body.scope.type === 'PROJECT')
        throw unsupported('statuses of team-managed projects', 'sandbox/site/statuses/write-routes.ts');
      judgeNames(site, body.statuses);
      const made = body.statuses.map((it): Status => ({ id: newStatusId(site), ...given(it), properties: {} }));
      for (const it of made) {
        site.statuses.set(it.id, it);
        note(site, caller, { ...LOG, summary: 'Status created', object: item.status(it) });
      }
      return ok(made.map(jiraStatus));
    },
  }),
  route<z.infer<typeof update>>({
    operation: `PUT ${ALL}`,
    scope,
    evidence,
    takes: update,
    run({ site, caller, body: { statuses } }) {
      needsSiteAdmin(site, caller);
      const found = known(
        site,
        statuses.map((it) => it.id),
      );
      judgeNames(site, statuses);
      found.forEach((status, index) => {
        const sent = statuses[index];
        if (!sent) return;
        const before = { ...status };
        changeStatus(site, status, given(sent));
        const changed = [
          change('Name', before.name, status.name),
          change('Category', before.category, status.category),
          change('Description', before.description, status.description),
        ];
        note(site, caller, { ...LOG, summary: 'Status updated', object: item.status(status), changed });
      });
      return noContent();
    },
  }),
  route({
    operation: `DELETE ${ALL}`,
    scope,
    evidence,
    query: ['id'],
    run({ site, caller, query }) {
      needsSiteAdmin(site, caller);
      const gone = known(site, severalOf(query, 'id'));
      deleteStatuses(site, gone);
      for (const it of gone) note(site, caller, { ...LOG, summary: 'Status deleted', object: item.status(it) });
      return noContent();
    },
  }),
];
