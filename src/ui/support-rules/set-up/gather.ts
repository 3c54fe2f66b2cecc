import type { ChangedBy, CheckReport, FixCode } from '../../../domain/doctor/report';
import { lineOf, named } from './named';
import { WORDS } from './words';

/** What is told at once: one report, or several that differ in what they are about alone. */
export interface Found {
  readonly key: string;
  readonly state: CheckReport['state'];
  readonly who: CheckReport['who'];
  readonly headline: string;
  /** Where the headline stands for several: each of them. */
  readonly about: readonly string[];
  /** What it means, and what to do. */
  readonly says: readonly string[];
  readonly steps: readonly string[];
  readonly path: string | null;
  readonly clock: CheckReport['clock'];
  readonly fix: FixCode | null;
  readonly affectsHandOvers: boolean;
  /** The latest change of any of them, where Jira knows of it. */
  readonly changedBy: ChangedBy | null;
}

/** What could not be seen is told by the reason; what is wrong by its kind, as one fix and one page of Jira mend it. */
const kindOf = (
  { check, state, said, who, fix, path, steps, affectsHandOvers }: CheckReport,
  index: number,
): string => {
  if (!said) return String(index);
  return JSON.stringify(
    state === 'unknown'
      ? [state, who, fix, said, steps]
      : [check, who, fix, path, affectsHandOvers, said.means, said.next],
  );
};

/** One after the other, unless they are the same for all. */
const stepsOf = (all: readonly CheckReport[]): readonly string[] =>
  [...new Map(all.map(({ steps }) => [JSON.stringify(steps), steps])).values()].flat();

const latest = (all: readonly CheckReport[]): ChangedBy | null =>
  all.flatMap(({ changedBy }) => changedBy ?? []).toSorted((a, b) => b.at - a.at)[0] ?? null;

function together(key: string, first: CheckReport, all: readonly CheckReport[]): Found {
  const { state, who, said, title, fix, affectsHandOvers } = first;
  const seen = state !== 'unknown';
  const many = seen && all.length > 1;
  return {
    key,
    state,
    who,
    headline: many ? WORDS.notEverywhere(title) : seen ? lineOf(first) : (said?.happened ?? title),
    about: many ? all.map(lineOf) : seen ? [] : named(all),
    says: said ? [said.means, said.next] : [],
    steps: stepsOf(all),
    path: all.every(({ path }) => path === first.path) ? first.path : null,
    clock: all.find(({ clock }) => clock)?.clock,
    fix,
    affectsHandOvers: seen && affectsHandOvers,
    changedBy: latest(all),
  };
}

/** Puts together what is alike. What affects hand-overs comes first, else the order stays. */
export function gather(reports: readonly CheckReport[]): Found[] {
  const kinds = new Map<string, [CheckReport, ...CheckReport[]]>();
  reports.forEach((report, index) => {
    const key = kindOf(report, index);
    const kind = kinds.get(key);
    if (kind) kind.push(report);
    else kinds.set(key, [report]);
  });
  const found = [...kinds].map(([key, all]) => together(key, all[0], all));
  const affects = (one: Found): boolean => one.affectsHandOvers;
  return [...found.filter(affects), ...found.filter((one) => !affects(one))];
}

export const inState = (reports: readonly CheckReport[], state: CheckReport['state']): CheckReport[] =>
  reports.filter((report) => report.state === state);

/** What the person cannot put right, as it takes somebody who administers Jira. `jiraAdmin` null: Jira did not say. */
export function forJiraAdmin(
  reports: readonly CheckReport[],
  { jiraAdmin, refused }: { jiraAdmin: boolean | null; refused: readonly FixCode[] },
): Found[] {
  if (jiraAdmin === true) return [];
  const isRefused = ({ fix }: CheckReport): boolean => fix !== null && refused.includes(fix);
  const isTheirs = ({ who }: CheckReport): boolean => who === 'jira-admin';
  return [
    ...gather(inState(reports, 'wrong').filter((report) => isTheirs(report) || isRefused(report))),
    ...gather(inState(reports, 'unknown').filter(isTheirs)),
  ];
}
