import type { Fact } from '../screen/rule-screen';
import { levelsOf, type Named, type Site } from '../site/facts';
import type { LinkedDraft } from './draft';
import { linkOptions } from './link-options';

/** An id as its desk calls it. */
export const levelName = (site: Site, id: string): string => {
  const level = levelsOf(site).find((it) => it.id === id);
  return level ? named(level) : id;
};
export const named = ({ id, name }: Named): string => (id === name ? id : `${id} · ${name}`);

/** What counts, to be read. */
export function linkedFacts(draft: LinkedDraft, site: Site): Fact[] {
  const links = linkOptions(site, draft).filter(({ value }) => draft.links.includes(value));
  const levels = draft.levels.map((id) => levelName(site, id));
  const without = draft.withoutLevel ? ['work without a level'] : [];
  return [
    { term: 'Links', says: links.map(({ label }) => label).join(', ') },
    { term: 'Levels', says: draft.anyLevel ? 'Any' : [...levels, ...without].join(', ') },
    {
      term: 'Projects',
      says: draft.anyProject ? 'Any' : draft.projects.map(({ name, key }) => `${name} (${key})`).join(', '),
    },
    { term: 'Done without a resolution', says: draft.unresolvedIsOpen ? 'Counts as open' : 'Counts as done' },
  ];
}
