import { List, ListItem, SectionMessage, Stack, Strong, Text } from '@forge/react';
import type { Choices } from '../../../domain/set-up/choices';
import { PROJECT, UNFIT } from './words';

const names = (all: readonly { name: string }[]): string =>
  all.length === 0 ? PROJECT.none : all.map(({ name }) => name).join(', ');

const Found = ({ what, is }: { what: string; is: string }) => (
  <Text>
    <Strong>{what}:</Strong> {is}
  </Text>
);

/** Why nothing can be set up here, and what can be done about it. */
function Unfit({ why }: { why: keyof typeof UNFIT }) {
  const { happened, means, next, steps } = UNFIT[why];
  return (
    <SectionMessage appearance="warning" title={happened}>
      <Text>{means}</Text>
      <Text>{next}</Text>
      <List type="ordered">
        {steps.map((step) => (
          <ListItem key={step}>{step}</ListItem>
        ))}
      </List>
    </SectionMessage>
  );
}

/** What was found of the project, and what who looks may do. */
export function ProjectStep({ choices }: { choices: Choices }) {
  const { project, unfit, jiraAdmin, workTypes, teamsSeen, slas } = choices;
  if (unfit !== null) return <Unfit why={unfit} />;
  const you = jiraAdmin === null ? PROJECT.notKnown : jiraAdmin ? PROJECT.admin : PROJECT.noAdmin;
  return (
    <Stack space="space.300">
      <SectionMessage appearance="success" title={PROJECT.fits(project.name)}>
        <Found what={PROJECT.workTypes} is={names(workTypes)} />
        <Found what={PROJECT.teams} is={names(teamsSeen)} />
        <Found what={PROJECT.slas} is={names(slas)} />
      </SectionMessage>
      <Found what={PROJECT.you} is={you} />
    </Stack>
  );
}
