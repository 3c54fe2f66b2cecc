import type { Site } from '../../model';

/** A link type as one of its two issues reads it. */
export interface LinkSide {
  typeId: string;
  end: 'inward' | 'outward';
}

/**
 * What a description of links means: the end that reads so ("blocks" is read where the link begins), or both
 * ends for a type's name that neither end reads. Letters' case is ignored. Empty when no type has it.
 */
export function linkSides(site: Site, description: string): LinkSide[] {
  const text = description.toLowerCase();
  const read = site.linkTypes.flatMap(({ id, inward, outward }): LinkSide[] => [
    ...(outward.toLowerCase() === text ? [{ typeId: id, end: 'inward' as const }] : []),
    ...(inward.toLowerCase() === text ? [{ typeId: id, end: 'outward' as const }] : []),
  ]);
  if (read.length > 0) return read;
  const named = site.linkTypes.filter((type) => type.name.toLowerCase() === text);
  return named.flatMap(({ id }): LinkSide[] => [
    { typeId: id, end: 'inward' },
    { typeId: id, end: 'outward' },
  ]);
}
