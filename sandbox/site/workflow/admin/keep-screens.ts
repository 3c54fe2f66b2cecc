import type { Site, Workflow } from '../../model';

function newScreenId(site: Site): string {
  let id = site.nextId('screen');
  while (site.screens.has(id)) id = site.nextId('screen');
  return id;
}

/** Screens that a seed wrote into a transition become screens of the site, as the API knows no others. */
export function keepScreens(site: Site, workflow: Workflow): void {
  for (const transition of workflow.transitions) {
    if (!transition.screen || transition.screenId !== undefined) continue;
    const id = newScreenId(site);
    site.screens.set(id, {
      id,
      name: `${workflow.name}: ${transition.name}`,
      description: '',
      tabs: [{ id: site.nextId('screen-tab'), name: 'Fields', fieldIds: transition.screen.map((it) => it.fieldId) }],
    });
    transition.screenId = id;
  }
}
