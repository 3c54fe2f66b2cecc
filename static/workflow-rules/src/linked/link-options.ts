import type { Site } from '../site/facts';
import type { LinkedDraft } from './draft';

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** All ways of being linked, and of those that are gone the chosen ones. */
export function linkOptions(site: Site, { links }: Pick<LinkedDraft, 'links'>): Option[] {
  const gone = links.filter((id) => !site.links.some((it) => it.id === id));
  return [
    ...site.links.map(({ id, name }) => ({ value: id, label: name })),
    ...gone.map((id) => ({ value: id, label: `a link type that is gone (${id.replace(/^\w+:/, '')})` })),
  ];
}
