import { Hono, type Context } from 'hono';
import { z } from 'zod';
import { basicCaller } from '../../site/authenticate';
import { addQueue, nameStatuses, statusesOf } from '../../site/jsm/edit-desk';
import type { Project, RequestType, ServiceDesk, Site } from '../../site/model';
import { findProject } from '../../site/people/find';
import { administers, seesProject } from '../../site/people/permissions';
import { Refusal, refuse } from '../../site/refusal';
import { addMetric, editMetric } from '../../site/sla/edit-metric';
import { projectsOn } from '../../site/screens/schemes';
import { typesUsing, projectsUsing } from '../../site/workflow/usages';
import { workflowId } from '../../site/workflow/identity';
import { MetricAsked, NamesAsked, QueueAsked } from './asks';
import { metricFrom, slasOf } from './slas';

/*
 * What Jira's own settings pages of a project do and no public API offers. JSON, signed in as the page is (HTTP basic),
 * for who administers the project; others are refused with 403, and 404 where they do not even see it.
 *
 *   GET  /_settings/{project}/slas                      → {metrics, hits, states, calendars}
 *   POST /_settings/{project}/slas[/{id}]               metric → the same     adds a metric, or changes it
 *   GET  /_settings/{project}/request-types             → [{id, name, workType, statuses: [{id, name, shown}]}]
 *   PUT  /_settings/{project}/request-types/{id}        {names: {statusId: name}} → the same
 *   GET  /_settings/{project}/queues                    → [{id, name, jql}]
 *   POST /_settings/{project}/queues                    {name, jql} → the same
 *   GET  /_settings/{project}/workflows                 → [{id, name, types, others}]
 *   GET  /_settings/{project}/screens                   → [{id, name, types, others, tabs: [{id, name, fields}]}]
 */

export interface SettingsOptions {
  world: () => { site: Site; timeline: { kick(): void } };
}

interface Asked {
  site: Site;
  caller: ReturnType<typeof basicCaller>;
  project: Project;
}
type AskedOfDesk = Asked & { desk: ServiceDesk };

const requestTypes = ({ site, project, desk }: AskedOfDesk) =>
  desk.requestTypes.map((type) => ({
    id: type.id,
    name: type.name,
    workType: site.issueTypes.get(type.issueTypeId)?.name ?? '',
    statuses: statusesOf(site, project, type).map((id) => {
      const name = site.statuses.get(id)?.name ?? id;
      return { id, name, shown: type.customerStatusNames[id] ?? name };
    }),
  }));

const queues = ({ desk }: AskedOfDesk) => desk.queues.map(({ id, name, jql }) => ({ id, name, jql }));

/** The workflows of the project with the work types that have each, and who shares it. */
const workflows = ({ site, project }: Asked) =>
  [...new Set(Object.values(project.workflows))].flatMap((name) => {
    const workflow = site.workflows.get(name);
    if (!workflow) return [];
    const types = typesUsing(project, name).map((id) => site.issueTypes.get(id)?.name ?? id);
    const others = projectsUsing(site, name).filter((it) => it !== project);
    return [{ id: workflowId(workflow), name, types, others: others.map((it) => it.name) }];
  });

/** The screens that show the project's work, with the work types of each, and who shares it. */
function screens({ site, project }: Asked) {
  const used = Object.entries(project.screens ?? {});
  const ids = [...new Set(used.flatMap(([, { create, edit, view }]) => [view, edit, create]))];
  return ids.flatMap((id) => {
    const screen = site.screens.get(id);
    if (!screen) return [];
    const types = used.filter(([, of]) => [of.create, of.edit, of.view].includes(id));
    return [
      {
        id,
        name: screen.name,
        types: types.map(([type]) => site.issueTypes.get(type)?.name ?? type),
        others: projectsOn(site, id).flatMap((it) => (it === project ? [] : [it.name])),
        tabs: screen.tabs.map((tab) => ({
          id: tab.id,
          name: tab.name,
          fields: tab.fieldIds.map((fieldId) => ({ id: fieldId, name: site.fields.get(fieldId)?.name ?? fieldId })),
        })),
      },
    ];
  });
}

export function settings({ world }: SettingsOptions): Hono {
  const app = new Hono().basePath('/_settings/:project');
  const asked = (context: Context): Asked => {
    const { site } = world();
    const caller = basicCaller(site, context.req.header('authorization'));
    const key = context.req.param('project') ?? '';
    const project = findProject(site, key);
    if (!project || !seesProject(site, caller.accountId, project))
      throw refuse(404, `There is no project ${key}, or you may not see it.`);
    if (!administers(site, caller.accountId, project))
      throw refuse(403, `The settings of ${project.name} are for its administrators.`);
    return { site, caller, project };
  };
  const ofDesk = (context: Context): AskedOfDesk => {
    const it = asked(context);
    const desk = it.project.serviceDesk;
    if (!desk) throw refuse(404, `${it.project.name} is no service project.`);
    return { ...it, desk };
  };

  app.get('/slas', (context) => {
    const { site, project, desk } = ofDesk(context);
    return context.json(slasOf(site, project, desk));
  });
  app.post('/slas/:id?', async (context) => {
    const { site, project, desk } = ofDesk(context);
    const metric = metricFrom(site, project, desk, await bodyOf(context, MetricAsked));
    const id = context.req.param('id');
    const known = desk.slas.find((it) => it.id === id);
    if (id === undefined) addMetric(site, project, desk, metric);
    else if (known) editMetric(site, project, desk, known, metric);
    else throw refuse(404, 'This SLA does not exist any more. Load the page again.');
    world().timeline.kick();
    return context.json(slasOf(site, project, desk));
  });

  app.get('/request-types', (context) => context.json(requestTypes(ofDesk(context))));
  app.put('/request-types/:id', async (context) => {
    const it = ofDesk(context);
    const type = it.desk.requestTypes.find(({ id }) => id === context.req.param('id'));
    if (!type) throw refuse(404, 'This request type does not exist any more. Load the page again.');
    nameStatuses(it.site, it.project, type satisfies RequestType, (await bodyOf(context, NamesAsked)).names);
    return context.json(requestTypes(it));
  });

  app.get('/queues', (context) => context.json(queues(ofDesk(context))));
  app.post('/queues', async (context) => {
    const it = ofDesk(context);
    addQueue(it.site, it.caller, it.project, it.desk, await bodyOf(context, QueueAsked));
    return context.json(queues(it));
  });

  app.get('/screens', (context) => context.json(screens(asked(context))));
  app.get('/workflows', (context) => context.json(workflows(asked(context))));

  app.onError((error) => {
    if (!(error instanceof Refusal)) throw error;
    return Response.json(error.body, { status: error.status, headers: error.headers });
  });
  return app;
}

async function bodyOf<Shape extends z.ZodType>(context: Context, shape: Shape): Promise<z.output<Shape>> {
  const parsed = shape.safeParse(await context.req.json().catch(() => undefined));
  if (!parsed.success) throw refuse(400, z.prettifyError(parsed.error));
  return parsed.data;
}
