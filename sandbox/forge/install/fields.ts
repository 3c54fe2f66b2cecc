import type { Field, FieldKind, Site } from '../../site/model';
import type { FieldModule, Manifest } from '../manifest/manifest';
import type { Identity } from './identity';

const FIRST = 10200;
const KINDS: Record<FieldModule['type'], FieldKind> = {
  string: 'string',
  number: 'number',
  user: 'user',
  date: 'date',
  datetime: 'datetime',
};

const nameOf = ({ key, name }: FieldModule): string => {
  if (typeof name === 'string') return name;
  throw new Error(`field ${key}: translated names are not supported by the sandbox`);
};

/** The app's fields as the site has them, in the manifest's order from customfield_10200 up. */
export const appFields = (manifest: Manifest, { appId, environmentId, environmentType }: Identity): Field[] =>
  manifest.modules['jira:customField'].map((module, index) => ({
    id: `customfield_${FIRST + index}`,
    key: `${appId}__${environmentType}__${module.key}`,
    name: nameOf(module),
    kind: KINDS[module.type],
    custom: true,
    customType: `ari:cloud:ecosystem::extension/${appId}/${environmentId}/static/${module.key}`,
    app: { appId, moduleKey: module.key, readOnly: module.readOnly ?? false },
  }));

export function addFields(site: Site, fields: Field[]): void {
  for (const field of fields) {
    site.fields.set(field.id, field);
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
