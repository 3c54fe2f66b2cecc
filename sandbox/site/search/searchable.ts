import type { Issue, Site } from '../model';

/** The issues as the search index has them; the one place where an index may lag behind. */
export const searchable = (site: Site): ReadonlyMap<string, Issue> => site.issues;
