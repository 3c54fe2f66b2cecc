import { DynamicTable, Heading, Inline, Lozenge, Stack, Text } from '@forge/react';
import type { Policy } from '../../domain/policy';
import { levelLook } from '../level-colour';
import { OVERVIEW } from './overview/words';

const HEAD = {
  cells: [
    { key: 'level', content: 'Support level' },
    { key: 'teams', content: 'Teams' },
  ],
};

/** The levels of a project and the teams on them, as they are in force. */
export function Rules({ rules }: { rules: Policy }) {
  const rows = rules.levels.map((level) => ({
    key: level.id,
    cells: [
      {
        key: 'level',
        content: (
          <Inline space="space.100" alignBlock="center">
            <Lozenge appearance={levelLook(level)}>{level.id}</Lozenge>
            <Text>{level.name}</Text>
          </Inline>
        ),
      },
      {
        key: 'teams',
        content: (
          <Text>
            {rules.teams
              .filter((team) => team.level === level.id)
              .map((team) => team.name)
              .join(', ')}
          </Text>
        ),
      },
    ],
  }));
  return (
    <Stack space="space.200">
      <Heading as="h2">{OVERVIEW.who}</Heading>
      <DynamicTable head={HEAD} rows={rows} label={OVERVIEW.who} />
    </Stack>
  );
}
