import type { Counting } from './counting';
import type { Outcome } from './outcome';

/** How what a rule names by its id reads on this site. */
export interface RuleNames {
  /** The words of a link as the ticket reads them: "is escalated to". */
  link(link: Counting['links'][number]): string;
  project(id: string): string;
}

/** The most characters of a sentence that is kept with a rule. */
const LONGEST = 1_000;
/** More would make nobody read on. */
const MOST_NAMED = 6;

/**
 * What a rule on linked work will do, in one sentence. `does`: a validator refuses the transition, a condition
 * hides it.
 */
export function sayLinkedClosed(counting: Counting, names: RuleNames, does: 'refuses' | 'hides'): string {
  const { links, projects, unresolvedIsOpen } = counting;
  const words = listed([...new Set(links.map((link) => `“${names.link(link)}”`))], 'or');
  const where = projects === null ? '' : ` in ${listed(projects.map(names.project), 'or')}`;
  const what = `work that this ticket ${words}${ofLevels(counting)}${where} is open.`;
  const done = unresolvedIsOpen ? ' Work that is done without a resolution counts as open.' : '';
  return cut(`${does === 'refuses' ? 'Refuses' : 'Hides'} the transition while ${what}${done}`);
}

/** `levels`: `null` means all. */
export function sayNotesComplete({ levels }: { levels: readonly string[] | null }): string {
  const whose = levels === null ? '' : ` of a ticket${ofLevels({ levels, withoutLevel: false })}`;
  return cut(`Refuses the transition${whose} until the escalation notes have all that their template asks for.`);
}

const KINDS: Record<Outcome['kind'], string> = {
  article: 'a knowledge article',
  answer: 'an answer for the first level',
  none: 'why there is neither',
};
/** In the order in which people are asked for them. */
const ORDER: readonly Outcome['kind'][] = ['article', 'answer', 'none'];

/** What *Outcome recorded* will do. `kinds`: what it accepts beside the root cause. */
export function sayOutcomeRecorded(config: {
  levels: readonly string[];
  withoutLevel: boolean;
  kinds: readonly Outcome['kind'][];
}): string {
  const kinds = ORDER.filter((kind) => config.kinds.includes(kind));
  const words = kinds.map((kind) =>
    kind === 'none' && kinds.length === 1 ? 'why there is nothing to pass on' : KINDS[kind],
  );
  return cut(
    `Refuses the transition of a ticket${ofLevels(config)} until its outcome is recorded: the root cause, and ${listed(words, 'or')}.`,
  );
}

function ofLevels({ levels, withoutLevel }: { levels: readonly string[] | null; withoutLevel: boolean }): string {
  if (levels === null) return '';
  const of = levels.length === 0 ? '' : ` of level ${listed(levels, 'or')}`;
  if (!withoutLevel) return of;
  return of === '' ? ' without a level' : `${of} or without a level`;
}

/** `a, b or c`; of many the first few. */
function listed(words: readonly string[], last: 'or' | 'and'): string {
  if (words.length > MOST_NAMED + 1) {
    const rest = words.length - MOST_NAMED;
    return `${words.slice(0, MOST_NAMED).join(', ')} ${last} ${rest} more`;
  }
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

const cut = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`);
