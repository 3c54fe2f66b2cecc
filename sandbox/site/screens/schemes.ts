import type { KeptScreenScheme, Project, Screen, ScreensOfType, Site } from '../model';

/** One set of screens that work types of a project share. */
export interface ScreenScheme extends KeptScreenScheme {
  project: Project;
}

const sameScreens = (a: ScreensOfType, b: ScreensOfType): boolean =>
  a.create === b.create && a.edit === b.edit && a.view === b.view;

/** The schemes as they follow from the project's screens: one for each set of screens that differs from the others. */
function followingFrom({ id: projectId, key, screens: all = {} }: Project): KeptScreenScheme[] {
  const found: { screens: ScreensOfType; issueTypeIds: string[] }[] = [];
  for (const [issueTypeId, screens] of Object.entries(all)) {
    const known = found.find((scheme) => sameScreens(scheme.screens, screens));
    if (known) known.issueTypeIds.push(issueTypeId);
    else found.push({ screens, issueTypeIds: [issueTypeId] });
  }
  return found.map(({ screens, issueTypeIds }, index) => ({
    id: String(Number(projectId) * 10 + index + 1),
    name: `${key}: Screen Scheme ${index + 1}`,
    description: '',
    screens: { default: screens.view, ...screens },
    issueTypeIds,
  }));
}

/** The project's screen schemes. Jira keeps them apart from the project; here they follow from it until one is changed. */
export const schemesOf = (project: Project): ScreenScheme[] =>
  (project.screenSchemes ?? followingFrom(project)).map((scheme) => ({ ...scheme, project }));

export const allSchemes = (site: Site): ScreenScheme[] => [...site.projects.values()].flatMap(schemesOf);

/** Keeps a changed scheme: from now on its work types show themselves on its screens. */
export function keepScheme({ project, ...changed }: ScreenScheme): void {
  project.screenSchemes = (project.screenSchemes ?? followingFrom(project)).map((it) =>
    it.id === changed.id ? changed : it,
  );
  const { default: usual, create = usual, edit = usual, view = usual } = changed.screens;
  const now = Object.fromEntries(changed.issueTypeIds.map((type) => [type, { create, edit, view }]));
  project.screens = { ...project.screens, ...now };
}

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
