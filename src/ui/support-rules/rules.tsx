import { Box, DynamicTable, Heading, Inline, Lozenge, Stack, Text, xcss } from '@forge/react';
import type { Policy } from '../../domain/policy';
import { levelLook } from '../level-colour';
import { OVERVIEW } from './overview/words';

/** In a narrow window the name gives way, not the level. */
const whole = xcss({ minWidth: 'max-content' });

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
            <Box xcss={whole}>
              <Lozenge appearance={levelLook(level)}>{level.id}</Lozenge>
            </Box>
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
