import { minutesWords } from '../../domain/rules/say-hours';
import { Sentences } from './fact';
import type { Guide } from './read-guide';
import { GUIDE } from './words';

/** Each team's time for a ticket. */
export function TargetsGuide({ rules: { targets = [], teams }, priorities }: Guide) {
  const lines = targets.map(({ team, priority, minutes }) =>
    GUIDE.target(
      minutesWords(minutes),
      team === undefined ? GUIDE.anyTeam : (teams.find(({ id }) => id === team)?.name ?? team),
      priority === undefined ? GUIDE.anyPriority : (priorities.get(priority) ?? priority),
    ),
  );
  return (
    <Sentences
      title={GUIDE.targets}
      about={GUIDE.targetsAbout}
      lines={lines.length === 0 ? [GUIDE.noTargets] : lines}
    />
  );
}
