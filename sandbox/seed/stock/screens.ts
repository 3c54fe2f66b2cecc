import type { Screen, ScreensOfType, Site } from '../../site/model';
import { isScreenable } from '../../site/screens/place-field';
import { ISSUE_TYPE, SCREEN } from '../ids';

const FORM = ['summary', 'issuetype', 'description', 'priority', 'labels', 'reporter', 'assignee', 'issuelinks'];
const WORK = [...FORM, 'duedate', 'comment', 'security'];

/** A screen with one tab: these system fields, then what else the project has that a screen can show. */
export function addScreen(
  site: Site,
  id: string,
  name: string,
  systemIds: readonly string[],
  customIds: string[],
): void {
  const onIt = [...systemIds, ...customIds].filter((fieldId) => {
    const field = site.fields.get(fieldId);
    return field !== undefined && isScreenable(field);
  });
  const screen: Screen = { id, name, description: '', tabs: [{ id, name: 'Field Tab', fieldIds: onIt }] };
  site.screens.set(id, screen);
}

/** HELP's screens by practice: the name, to create with, and to view and edit with. */
const PRACTICES = [
  ['Service Request Fulfilment', SCREEN.requestCreate, SCREEN.requestViewEdit],
  ['Incident Management', SCREEN.incidentCreate, SCREEN.incidentViewEdit],
  ['Problem Management', SCREEN.problemCreate, SCREEN.problemViewEdit],
  ['Change Management', SCREEN.changeCreate, SCREEN.changeViewEdit],
] as const;

/** The site's default screen and those of HELP, with the stock fields; an app's fields are for an admin to add. */
export function seedScreens(site: Site, helpFieldIds: string[]): void {
  addScreen(site, SCREEN.default, 'Default Screen', WORK, []);
  for (const [name, create, viewEdit] of PRACTICES) {
    addScreen(site, create, `HELP: ${name} Create Screen`, FORM, helpFieldIds);
    addScreen(site, viewEdit, `HELP: ${name} View/Edit Screen`, WORK, helpFieldIds);
  }
}

export const screensOf = (create: string, viewEdit: string): ScreensOfType => ({
  create,
  edit: viewEdit,
  view: viewEdit,
});

/** The screens of HELP's work types; those without a practice of their own use the service request's. */
export function helpScreens(issueTypeIds: readonly string[]): Record<string, ScreensOfType> {
  const requests = screensOf(SCREEN.requestCreate, SCREEN.requestViewEdit);
  const own: Record<string, ScreensOfType> = {
    [ISSUE_TYPE.incident]: screensOf(SCREEN.incidentCreate, SCREEN.incidentViewEdit),
    [ISSUE_TYPE.problem]: screensOf(SCREEN.problemCreate, SCREEN.problemViewEdit),
    [ISSUE_TYPE.change]: screensOf(SCREEN.changeCreate, SCREEN.changeViewEdit),
  };
  return Object.fromEntries(issueTypeIds.map((id) => [id, own[id] ?? requests]));
}

/** Fields of work on screens that no desk needs its own of. */
export const WORK_FIELDS: readonly string[] = WORK;
