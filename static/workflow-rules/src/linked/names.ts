import type { RuleNames } from '../../../../src/domain/gate/say-rule';
import type { LinkedDraft } from './draft';
import type { Site } from '../site/facts';

/** How ids read on the site whose form this is. */
export const namesOn = (site: Site, { projects }: Pick<LinkedDraft, 'projects'>): RuleNames => ({
  link: ({ type, side }) =>
    site.links.find(({ links }) => links.some((it) => it.type === type && it.side === side))?.name ?? type,
  project: (id) => projects.find((it) => it.id === id)?.key ?? id,
});
