import { DynamicTable, EmptyState, Heading, Stack, Text } from '@forge/react';
import type { Policy } from '../../domain/policy';

const HEAD = {
  cells: [
    { key: 'level', content: 'Support level' },
    { key: 'teams', content: 'Teams' },
  ],
};

/** The levels of a project and the teams on them. */
export function Rules({ rules }: { rules: Policy | null }) {
  if (!rules) {
    return (
      <EmptyState
        header="Tierline is not set up for this project"
        description="Hand-overs are made by hand until it is."
      />
    );
  }
  const rows = rules.levels.map((level) => ({
    key: level.id,
    cells: [
      { key: 'level', content: <Text>{level.name}</Text> },
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
      <Heading as="h2">Who supports what</Heading>
      <DynamicTable head={HEAD} rows={rows} />
      <Text>
        {rules.enabled
          ? `Version ${rules.version} of the rules is in force.`
          : 'Hand-overs are switched off for this project.'}
      </Text>
    </Stack>
  );
}
