import type { Project, Screen, ScreensOfType, Site } from '../model';

/** One set of screens that work types of a project share. Jira keeps it apart from the project; here it follows from it. */
export interface ScreenScheme {
  id: string;
  name: string;
  screens: ScreensOfType;
  project: Project;
  issueTypeIds: string[];
}

const sameScreens = (a: ScreensOfType, b: ScreensOfType): boolean =>
  a.create === b.create && a.edit === b.edit && a.view === b.view;

/** The project's screen schemes: one for each set of screens that differs from the others. */
export function schemesOf(project: Project): ScreenScheme[] {
  const schemes: ScreenScheme[] = [];
  for (const [issueTypeId, screens] of Object.entries(project.screens ?? {})) {
    const known = schemes.find((scheme) => sameScreens(scheme.screens, screens));
    if (known) known.issueTypeIds.push(issueTypeId);
    else {
      const nth = schemes.length + 1;
      const id = String(Number(project.id) * 10 + nth);
      schemes.push({ id, name: `${project.key}: Screen Scheme ${nth}`, screens, project, issueTypeIds: [issueTypeId] });
    }
  }
  return schemes;
}

export const allSchemes = (site: Site): ScreenScheme[] => [...site.projects.values()].flatMap(schemesOf);

/** Projects that show their work on a screen, by key. More than one: a change of it is seen in all of them. */
export const projectsOn = (site: Site, screenId: string): Project[] =>
  [...site.projects.values()]
    .filter((project) =>
      Object.values(project.screens ?? {}).some(({ create, edit, view }) => [create, edit, view].includes(screenId)),
    )
    .sort((a, b) => (a.key < b.key ? -1 : 1));

/** The tab of the screen that shows the field. */
export const tabWith = (screen: Screen, fieldId: string): Screen['tabs'][number] | undefined =>
  screen.tabs.find((tab) => tab.fieldIds.includes(fieldId));
