import type { Site } from '../../site/model';
import type { FieldModule } from '../manifest/field-module';
import { PAGE_TYPES, type PageModuleOf } from '../manifest/page-modules';
import type { DisplayConditions } from '../manifest/display-conditions';
import { modulesOf, type Manifest } from '../manifest/manifest';
import type { Text, Unlicensed } from '../manifest/shapes';
import type { EntryPoint, ModuleAsk, RenderContext, ShownModule } from './host.types';

/** What modules that show something have in common; each type has part of it. */
export interface ViewModule {
  key: string;
  title?: Text;
  name?: Text;
  description?: Text;
  label?: Text;
  icon?: string;
  resource?: string;
  render?: 'native' | 'default';
  resolver?: { function: string };
  viewportSize?: ShownModule['viewportSize'];
  layout?: string;
  displayConditions?: DisplayConditions;
  unlicensedAccess?: readonly Unlicensed[];
  dynamicProperties?: { function: string };
}

/** One thing to show: a module, or one of its forms. */
export interface View {
  type: string;
  module: ViewModule;
  entryPoint: EntryPoint;
  resource?: string;
  render?: 'native' | 'default';
  command?: ShownModule['command'];
}

type Asked = Omit<ModuleAsk, 'types'>;
interface Form {
  resource?: string;
  render?: 'native' | 'default';
}

const form = (type: string, module: ViewModule, entryPoint: EntryPoint, it: Form | undefined): View[] =>
  it?.resource === undefined ? [] : [{ type, module, entryPoint, resource: it.resource, render: it.render }];

const fits = (experience: readonly string[] | undefined, where: RenderContext): boolean =>
  experience?.includes(where) ?? false;

/** A field's own view and editor, where it has opted in for them; else Jira draws the field. */
function fieldViews(module: FieldModule, { renderContext = 'issue-view' }: Asked): View[] {
  const { view, edit, readOnly, displayConditions, ...rest } = module;
  const conditional = renderContext === 'issue-view' || renderContext === 'issue-create';
  const shown: ViewModule = { ...rest, ...(conditional ? { displayConditions } : {}) };
  return [
    ...(fits(view?.experience, renderContext) ? form('jira:customField', shown, 'view', view) : []),
    ...(fits(edit?.experience, renderContext) && !readOnly ? form('jira:customField', shown, 'edit', edit) : []),
  ];
}

function fieldsAsked(site: Site, manifest: Manifest, { fieldId }: Asked): readonly FieldModule[] {
  const fields = manifest.modules['jira:customField'];
  if (fieldId === undefined) return fields;
  const moduleKey = site.fields.get(fieldId)?.app?.moduleKey;
  return fields.filter((it) => it.key === moduleKey);
}

const commandView = ({ target, shortcut, keywords = [], ...module }: PageModuleOf<'jira:command'>): View => ({
  type: 'jira:command',
  module: 'resource' in target ? { ...module, viewportSize: target.viewportSize } : module,
  entryPoint: 'main',
  command: {
    keywords,
    ...(shortcut === undefined ? {} : { shortcut }),
    ...('page' in target ? { page: target.page } : {}),
  },
  ...('resource' in target ? { resource: target.resource, render: target.render } : {}),
});

/** The app's views of a type at this place, in the manifest's order. */
export function viewsOf(site: Site, manifest: Manifest, type: string, asked: Asked): View[] {
  const { modules } = manifest;
  if (type === 'jira:customField') return fieldsAsked(site, manifest, asked).flatMap((it) => fieldViews(it, asked));
  if (type === 'jira:workflowValidator' || type === 'jira:workflowCondition' || type === 'jira:workflowPostFunction') {
    const fresh = asked.workflow?.configuration === undefined;
    return modules[type].flatMap((it) =>
      fresh
        ? form(type, it, 'create', it.create)
        : [...form(type, it, 'edit', it.edit), ...form(type, it, 'view', it.view)],
    );
  }
  if (type === 'jira:dashboardGadget')
    return modules[type].flatMap((it) => [...form(type, it, 'view', it), ...form(type, it, 'edit', it.edit)]);
  if (type === 'action')
    return modules.action.flatMap((it) => form(type, { ...it, name: it.name ?? it.key }, 'main', it.config));
  if (type === 'jira:command') return modules[type].map(commandView);
  if (!(PAGE_TYPES as readonly string[]).includes(type)) throw new Error(`no page shows modules of type ${type}`);
  return modulesOf(manifest).flatMap((it) => {
    if (it.type !== type) return [];
    const module: ViewModule & Form = it.module;
    return [{ type, module, entryPoint: 'main' as const, resource: module.resource, render: module.render }];
  });
}
