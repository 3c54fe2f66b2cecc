import type { Counting } from '../../../../src/domain/gate/counting';
import type { Project, Site } from '../site/facts';

/** What counts, as it is being filled in. */
export interface LinkedDraft {
  /** Ids of `LinkChoice`. */
  readonly links: readonly string[];
  readonly levels: readonly string[];
  readonly anyLevel: boolean;
  readonly withoutLevel: boolean;
  readonly projects: readonly Project[];
  readonly anyProject: boolean;
  readonly unresolvedIsOpen: boolean;
}

/** What is wrong with it, by the field that has to say so. */
export interface LinkedWrong {
  readonly links?: string | undefined;
  readonly levels?: string | undefined;
  readonly projects?: string | undefined;
  /** Of the whole choice. */
  readonly all?: string | undefined;
}

/** Link types that the site does not have any more stay chosen, so that somebody takes them out. */
const goneLink = (id: string): string => `gone:${id}`;

export function draftOf(counting: Counting, site: Site): LinkedDraft {
  const chosen = (link: Counting['links'][number]): string =>
    site.links.find(({ links }) => links.some(({ type, side }) => type === link.type && side === link.side))?.id ??
    goneLink(link.type);
  const { levels, projects } = counting;
  return {
    links: [...new Set(counting.links.map(chosen))],
    levels: levels ?? [],
    anyLevel: levels === null,
    withoutLevel: counting.withoutLevel,
    projects: (projects ?? []).map((id) => site.projects.find((it) => it.id === id) ?? { id, key: id, name: id }),
    anyProject: projects === null,
    unresolvedIsOpen: counting.unresolvedIsOpen,
  };
}

/** Reads as what agents open from a ticket, on sites that were set up by hand. */
const USUAL = ['is escalated to', 'is blocked by'];

/** A new rule counts what its desk counts already; without a desk, what is escalated, else what blocks. */
export function firstDraft(site: Site): LinkedDraft {
  const counting = site.desks.find((desk) => desk.counting !== null)?.counting;
  if (counting) return draftOf(counting, site);
  const work = site.desks.find(({ workLink }) => workLink !== null)?.workLink;
  const usual = USUAL.flatMap((words) => site.links.filter(({ name }) => name === words));
  const first = site.links.find(({ links }) => links[0]?.type === work) ?? usual[0];
  return {
    links: first ? [first.id] : [],
    levels: [],
    anyLevel: true,
    withoutLevel: true,
    projects: [],
    anyProject: true,
    unresolvedIsOpen: false,
  };
}

const MOST_LINKS = 40;
export const LINKS_WRONG = {
  none: 'Choose at least one type of link.',
  gone: 'The site does not have this type of link any more. Take it out.',
  many: `Choose at most ${MOST_LINKS} ways of being linked.`,
};
export const LEVELS_WRONG = {
  none: 'Choose at least one level, or let work of any level count.',
  long: 'A level’s id has at most 64 characters.',
  noField: 'The site has no field Support Level, so levels cannot be told apart. Let work of any level count.',
};
export const PROJECTS_WRONG = 'Choose at least one project, or let work in any project count.';

/** The rule's own shape of it, or what is wrong. */
export function countingOf(draft: LinkedDraft, site: Site): { counting: Counting } | { wrong: LinkedWrong } {
  const links = draft.links.flatMap((id) => site.links.find((it) => it.id === id)?.links ?? []);
  const wrong: LinkedWrong = {
    links: linksWrong(draft, links.length),
    levels: draft.anyLevel ? undefined : levelsWrong(draft.levels, site.fields.level),
    projects: draft.anyProject || draft.projects.length > 0 ? undefined : PROJECTS_WRONG,
  };
  if (Object.values(wrong).some((said) => said !== undefined)) return { wrong };
  return {
    counting: {
      links,
      levels: draft.anyLevel ? null : [...draft.levels],
      // Where no levels are named, work without one counts as any other.
      withoutLevel: draft.anyLevel || draft.withoutLevel,
      projects: draft.anyProject ? null : draft.projects.map(({ id }) => id),
      unresolvedIsOpen: draft.unresolvedIsOpen,
    },
  };
}

function linksWrong({ links }: LinkedDraft, ways: number): string | undefined {
  if (links.length === 0) return LINKS_WRONG.none;
  if (links.some((id) => id.startsWith('gone:'))) return LINKS_WRONG.gone;
  return ways > MOST_LINKS ? LINKS_WRONG.many : undefined;
}

/** Of levels that are named. `field`: the site's level field, where the rule has to read it. */
export function levelsWrong(levels: readonly string[], field: string | null): string | undefined {
  if (field === null) return LEVELS_WRONG.noField;
  if (levels.length === 0) return LEVELS_WRONG.none;
  return levels.some((id) => id.length > 64) ? LEVELS_WRONG.long : undefined;
}
