import fc from 'fast-check';
import { PROJECT, RESOLUTION, STATUS } from '../../sandbox/seed/ids';
import type { Counting } from '../../src/domain/gate/counting';

/** A piece of work at the other end of a link, as Jira has it. */
export interface Work {
  project: string;
  status: string;
  resolution: string | null;
  level: string | null;
  /** Everybody who sees the project; only some, the app among them; only some, and not the app. */
  seenBy: 'all' | 'some' | 'not-the-app';
}

export interface Graph {
  /** What is linked, each with at most one link in the ticket and one on the screen. */
  ends: { work: Work; saved: Tie | null; onScreen: Tie | null }[];
  counting: Counting;
}

/** `outward`: the link reads from the ticket. */
export interface Tie {
  type: string;
  side: 'outward' | 'inward';
}

const TYPES = ['10007', '10000', '10003'];
const OPEN = [STATUS.open, STATUS.waitingForSupport, STATUS.inProgress, STATUS.pending, STATUS.toDo];
const DONE: readonly string[] = [STATUS.resolved, STATUS.closed, STATUS.canceled, STATUS.done];

/** `null` in so many of a hundred. */
const orNull = <T>(it: fc.Arbitrary<T>, percent: number): fc.Arbitrary<T | null> =>
  fc.oneof({ arbitrary: it, weight: 100 - percent }, { arbitrary: fc.constant(null), weight: percent });

const tie: fc.Arbitrary<Tie> = fc.record({
  type: fc.constantFrom(...TYPES, TYPES[0]!),
  side: fc.constantFrom('outward', 'outward', 'inward'),
});

const work: fc.Arbitrary<Work> = fc.record({
  project: fc.constantFrom(PROJECT.help, PROJECT.help, PROJECT.dev),
  status: fc.oneof(
    { arbitrary: fc.constantFrom(...DONE), weight: 2 },
    { arbitrary: fc.constantFrom(...OPEN), weight: 1 },
  ),
  resolution: fc.constantFrom(null, RESOLUTION.done),
  level: fc.constantFrom(null, 'L1', 'L2', 'L3'),
  seenBy: fc.constantFrom('all', 'all', 'all', 'some', 'not-the-app'),
});

const end = fc
  .record({ work, saved: orNull(tie, 25), onScreen: orNull(tie, 75) })
  .filter(({ saved, onScreen }) => saved !== null || onScreen !== null);

const counting: fc.Arbitrary<Counting> = fc.record({
  links: fc.uniqueArray(tie, { minLength: 1, maxLength: 4, selector: ({ type, side }) => `${type} ${side}` }),
  levels: orNull(fc.uniqueArray(fc.constantFrom('L1', 'L2', 'L3'), { minLength: 1 }), 50),
  withoutLevel: fc.boolean(),
  projects: orNull(fc.uniqueArray(fc.constantFrom(PROJECT.help, PROJECT.dev), { minLength: 1 }), 60),
  unresolvedIsOpen: fc.boolean(),
});

export const graphs: fc.Arbitrary<Graph> = fc.record({
  ends: fc.array(end, { maxLength: 8, size: 'max' }),
  counting,
});

const sameTie = (a: Tie, b: Tie): boolean => a.type === b.type && a.side === b.side;

/** Is it done? By the status's category, as the sites' own statuses have it. */
const isDone = ({ status }: Work): boolean => DONE.includes(status);

/**
 * The rule as its text says it: linked work keeps a ticket open when one of its links (saved, or entered on the
 * screen) is of a chosen kind, the app may see it, it is of a chosen project and level, and it is not done, or
 * done without a resolution where that counts.
 */
export const blocks = ({ links, levels, withoutLevel, projects, unresolvedIsOpen }: Counting) =>
  function blocksIt({ work: it, saved, onScreen }: Graph['ends'][number]): boolean {
    const chosen = [saved, onScreen].some((made) => made !== null && links.some((link) => sameTie(link, made)));
    const ofLevel = levels === null || (it.level === null ? withoutLevel : levels.includes(it.level));
    const ofProject = projects === null || projects.includes(it.project);
    const open = !isDone(it) || (unresolvedIsOpen && it.resolution === null);
    return chosen && it.seenBy !== 'not-the-app' && ofLevel && ofProject && open;
  };

/** Of those kinds that rivals get wrong. */
export const isTricky = ({ ends }: Graph): boolean =>
  ends.some(
    ({ work: it, onScreen }) => onScreen !== null || it.seenBy !== 'all' || (isDone(it) && it.resolution === null),
  );
