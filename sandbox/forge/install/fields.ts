import type { Field, FieldKind, Site } from '../../site/model';
import type { LoadedApp } from '../app';
import type { FieldModule } from '../manifest/manifest';
import { textIn } from '../modules/translations';
import { extensionAri, type Identity } from './identity';

const FIRST = 10200;
const KINDS: Record<FieldModule['type'], FieldKind> = {
  string: 'string',
  number: 'number',
  user: 'user',
  date: 'date',
  datetime: 'datetime',
};

type Expressions = Pick<NonNullable<Field['app']>, 'validation' | 'formatter'>;

function expressionsOf({ translations }: LoadedApp, { view, edit }: FieldModule): Expressions {
  const found: Expressions = {};
  if (edit?.validation) {
    const { expression, errorMessage } = edit.validation;
    found.validation = { expression };
    if (errorMessage !== undefined) found.validation.errorMessage = textIn(translations, errorMessage);
  }
  if (view?.formatter)
    found.formatter = { expression: view.formatter.expression, export: view.formatter.export ?? false };
  return found;
}

/**
 * The app's fields as the site has them, in the manifest's order from customfield_10200 up. A field that an
 * earlier version had (`before`) keeps its id.
 */
export function appFields(app: LoadedApp, identity: Identity, before: readonly Field[] = []): Field[] {
  const { appId, environmentType } = identity;
  const numbers = before.map(({ id }) => Number(id.replace('customfield_', '')));
  let next = Math.max(FIRST - 1, ...numbers) + 1;
  return app.manifest.modules['jira:customField'].map((module) => {
    const known = before.find((it) => it.app?.moduleKey === module.key);
    return {
      id: known?.id ?? `customfield_${next++}`,
      key: `${appId}__${environmentType}__${module.key}`,
      name: textIn(app.translations, module.name),
      kind: KINDS[module.type],
      custom: true,
      customType: extensionAri(identity, module.key),
      app: { appId, moduleKey: module.key, readOnly: module.readOnly ?? false, ...expressionsOf(app, module) },
    };
  });
}

export function addFields(site: Site, fields: Field[]): void {
  for (const field of fields) {
    site.fields.set(field.id, { ...site.fields.get(field.id), ...field });
    for (const project of site.projects.values()) {
      if (!project.fieldIds.includes(field.id)) project.fieldIds.push(field.id);
    }
  }
}

/** Takes the fields away; what issues hold in them stays, and is there again after another install. */
export function removeFields(site: Site, fields: Field[]): void {
  const gone = new Set(fields.map(({ id }) => id));
  for (const id of gone) site.fields.delete(id);
  for (const project of site.projects.values()) project.fieldIds = project.fieldIds.filter((id) => !gone.has(id));
}
