import type { Screen, ScreenTab, Site } from '../model';
import { refuse } from '../refusal';
import { SCREEN_LIMITS as LIMITS } from './limits';

/** A screen's new tab, its last one. Throws 400 for a name that it cannot have. */
export function addTab(site: Site, screen: Screen, name: string): ScreenTab {
  if (name.trim() === '') throw refuse(400, 'The tab name must not be empty.');
  if (name.length > LIMITS.nameCharacters)
    throw refuse(400, `The tab name is longer than ${LIMITS.nameCharacters} characters.`);
  if (screen.tabs.some((tab) => tab.name === name)) throw refuse(400, 'A tab with this name already exists.');
  const used = new Set([...site.screens.values()].flatMap(({ tabs }) => tabs.map(({ id }) => id)));
  let id = site.nextId('screen-tab');
  while (used.has(id)) id = site.nextId('screen-tab');
  const tab: ScreenTab = { id, name, fieldIds: [] };
  screen.tabs.push(tab);
  return tab;
}
