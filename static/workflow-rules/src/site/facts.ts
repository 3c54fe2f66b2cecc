import type { Counting } from '../../../../src/domain/gate/counting';

/** Something to choose: an id and how it reads. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Project extends Named {
  readonly key: string;
}

/** A way to be linked, in the words that a ticket shows it with; both sides of a link where they read alike. */
export interface LinkChoice extends Named {
  readonly links: Counting['links'];
}

/** A desk that uses the workflow: what its support rules say to whoever may browse it. */
export interface Desk {
  readonly project: Project;
  readonly levels: readonly Named[];
  readonly teamField: string | null;
  /** The link type of the work that agents open from a ticket. */
  readonly workLink: string | null;
  /** What the desk's own close check counts; `null`: nothing, or it does not say. */
  readonly counting: Counting | null;
  readonly outcomeLevels: readonly string[] | null;
}

/** What the forms need of the site. */
export interface Site {
  readonly links: readonly LinkChoice[];
  readonly fields: { readonly level: string | null; readonly team: string | null };
  readonly desks: readonly Desk[];
  /** Those that a stored configuration names. */
  readonly projects: readonly Project[];
}

/** Levels of all desks, each once, in the order of the first desk that has it. */
export const levelsOf = ({ desks }: Pick<Site, 'desks'>): Named[] => {
  const found = new Map<string, Named>();
  for (const level of desks.flatMap((desk) => desk.levels)) if (!found.has(level.id)) found.set(level.id, level);
  return [...found.values()];
};

/** The site as it is known once somebody has named a desk. */
export const withDesk = (site: Site, desk: Desk): Site => ({
  ...site,
  fields: { ...site.fields, team: desk.teamField ?? site.fields.team },
  desks: [...site.desks, desk],
});
