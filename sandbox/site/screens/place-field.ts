import type { Field, Screen, ScreenTab, Site } from '../model';
import { refuse } from '../refusal';
import { projectsOn, tabWith } from './schemes';

/** Fields that no screen can show: Jira keeps or computes them. */
const NOT_ON_SCREENS = new Set(['status', 'created', 'updated', 'resolutiondate', 'creator', 'project', 'parent']);

/** Can the field be put on a screen at all? SLAs and the request type show themselves. */
export const isScreenable = ({ id, kind }: Field): boolean =>
  !NOT_ON_SCREENS.has(id) && kind !== 'sla' && kind !== 'request-type';

/** The fields that could still be added to the screen. */
export const availableFields = (site: Site, screen: Screen): Field[] =>
  [...site.fields.values()].filter((field) => isScreenable(field) && !tabWith(screen, field.id));

/**
 * Puts the field at the end of the tab. A custom field comes to exist for every project that uses the screen,
 * unless `alone`. Throws 404 for an unknown field, 400 for one that the screen has or that no screen can show.
 */
export function placeField(site: Site, screen: Screen, tab: ScreenTab, fieldId: string, alone: boolean): Field {
  const field = site.fields.get(fieldId);
  if (!field) throw refuse(404, `Field with id ${fieldId} does not exist.`);
  if (tabWith(screen, fieldId)) throw refuse(400, `The field with id ${fieldId} already exists on the screen.`);
  if (!isScreenable(field)) throw refuse(400, `The field with id ${fieldId} cannot be added to a screen.`);
  tab.fieldIds.push(fieldId);
  if (field.custom && !alone) {
    for (const project of projectsOn(site, screen.id)) {
      if (!project.fieldIds.includes(fieldId)) project.fieldIds.push(fieldId);
    }
  }
  return field;
}

/** Takes the field off the tab; what issues hold in it stays. Throws 404 when it is not there. */
export function removeField(tab: ScreenTab, fieldId: string): void {
  if (!tab.fieldIds.includes(fieldId)) throw refuse(404, `Field with id ${fieldId} is not on the screen tab.`);
  tab.fieldIds = tab.fieldIds.filter((id) => id !== fieldId);
}
