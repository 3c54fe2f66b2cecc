import type { Policy } from '../policy';
import { nameOfLevel } from '../level';
import type { DeskSetup, FoundQueue } from './desk-setup';
import { PLACES } from './places';
import type { CheckReport } from './report';
import { advice, fine, listed, unknown, type Matter } from './words';

/** A text of JQL as its words: `cf[10001]`, `"Team[Team]"` and `=` are three. */
const wordsOf = (jql: string): readonly string[] =>
  (jql.toLowerCase().match(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^\s(),=!<>~]+/g) ?? []).map((word) =>
    word.replace(/^["']|["']$/g, ''),
  );

const speaksOf = ({ jql }: FoundQueue, names: readonly string[]): boolean => {
  const words = wordsOf(jql);
  return names.some((name) => words.includes(name.toLowerCase()));
};

/** Is what a level holds in a queue: the level's own, or one of each of its teams? */
const covered = ({ teams }: Policy, level: string, queues: readonly FoundQueue[]): boolean => {
  const own = teams.filter((team) => team.level === level);
  const shows = (names: readonly string[]): boolean => queues.some((queue) => speaksOf(queue, names));
  return shows([level]) || (own.length > 0 && own.every(({ id, name }) => shows([id, name])));
};

/** What to copy into a queue of one's own. */
const queueOf = ({ desk: { projectKey } }: Policy, level: string): string =>
  `project = ${projectKey} AND "Support Level" = "${level}" AND statusCategory != Done ORDER BY "Team target due" ASC`;

/** Every level finds its tickets in a queue: agents work from queues. No API makes one. */
export function checkQueues(policy: Policy, { queues }: DeskSetup): CheckReport {
  const matter: Matter = {
    check: 'queues',
    title: 'Every support level has its tickets in a queue',
    who: 'project-admin',
    path: PLACES.queues(policy.desk.projectKey),
    affectsHandOvers: false,
  };
  const steps = (levels: readonly string[]): readonly string[] => [
    'Open the project’s queues and create one for each of these levels.',
    ...levels.map((id) => `For ${listed([nameOfLevel(policy.levels, id)])}: ${queueOf(policy, id)}`),
  ];
  const all = policy.levels.map(({ id }) => id);
  if (!('is' in queues)) return unknown(matter, queues.unseen, { steps: steps(all) });
  const without = all.filter((id) => policy.teams.some(({ level }) => level === id) && !covered(policy, id, queues.is));
  if (without.length === 0) return fine(matter);
  return advice(
    matter,
    {
      happened: `No queue shows what ${listed(without.map((id) => nameOfLevel(policy.levels, id)))} has to do.`,
      means: 'Hand-overs work, but the receiving team has to search for its tickets.',
      next: 'Create a queue for each of these levels.',
    },
    { steps: steps(without) },
  );
}
