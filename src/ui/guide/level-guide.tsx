import { Inline, Lozenge, Stack, Text } from '@forge/react';
import { templateFor } from '../../domain/handoff/template-for';
import { nameOfLevel, type Level } from '../../domain/level';
import { routesOf } from '../../domain/rules/routes';
import { listed } from '../../domain/rules/names';
import type { ShownRules } from '../../domain/shown-rules';
import { levelLook } from '../level-colour';
import { Fact, Framed } from './fact';
import { GUIDE } from './words';

/** What is asked of who escalates to this level; nobody escalates to the first. */
function asked(rules: ShownRules, level: string): string | null {
  if (rules.levels[0]?.id === level) return null;
  return templateFor(rules.escalation, 'escalate', level)
    .map(({ label, required }) => (required ? GUIDE.mustAsk(label) : label))
    .join(' · ');
}

/** One level: what it does, who is on it, and where its tickets go. */
export function LevelGuide({ level, rules }: { level: Level; rules: ShownRules }) {
  const { owns, ownsNot, escalateWhen, owner, reviewBy } = level;
  const { up, upLevel, down, across } = routesOf(rules, level.id);
  const teams = rules.teams.filter((team) => team.level === level.id);
  const names = teams.map(({ id, name }) =>
    rules.defaultTeams[level.id] === id && teams.length > 1 ? GUIDE.takes(name) : name,
  );
  const asks = asked(rules, level.id);
  const work = rules.escalation.linkedWork?.levels[level.id];
  const facts: [string, string | null | undefined][] = [
    [GUIDE.owns, owns],
    [GUIDE.ownsNot, ownsNot],
    [GUIDE.escalateWhen, escalateWhen],
    [GUIDE.teams, names.join(', ') || null],
    [GUIDE.up, upLevel === null ? GUIDE.nobody : GUIDE.up_(nameOfLevel(rules.levels, upLevel), listed(up))],
    [GUIDE.down, listed(down) || null],
    [GUIDE.across, across ? GUIDE.acrossSays : null],
    [GUIDE.asks, asks],
    [GUIDE.opens, work?.projectKey],
  ];
  const looked = [
    ...(owner === undefined ? [] : [GUIDE.owner(owner)]),
    ...(reviewBy === undefined ? [] : [GUIDE.review(reviewBy)]),
  ];
  return (
    <Framed>
      <Stack space="space.100">
        <Inline space="space.100" alignBlock="center">
          <Lozenge appearance={levelLook(level)}>{level.id}</Lozenge>
          <Text weight="semibold">{level.name}</Text>
        </Inline>
        {facts.map(([name, says]) => (says ? <Fact key={name} name={name} says={says} /> : null))}
        {looked.length > 0 && (
          <Text size="small" color="color.text.subtle">
            {looked.join(' · ')}
          </Text>
        )}
      </Stack>
    </Framed>
  );
}
