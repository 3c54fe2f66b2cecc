import { Box, Inline, Stack, Text, xcss } from '@forge/react';
import type { ClockPicture } from '../../domain/doctor/clock-picture';

const WORDS = {
  title: 'A ticket on its way through two teams, from top to bottom, and the team’s time beside it:',
  created: 'Work item created',
  atWork: 'Any other open status',
  unassigned: 'Assignee: cleared',
  starts: '▶ Start: the first team’s time',
  again: '▶ Start anew: the next team’s time',
  runs: 'It runs',
  pauses: '‖ Pause on: nothing',
  stops: '■ Stop',
  and: (names: readonly string[]) => names.join(', '),
} as const;

/** Two lines of text, so that the bar is one although it is drawn piece by piece. */
const HEIGHT = '3rem';
const status = xcss({
  width: '10rem',
  minWidth: '10rem',
  height: HEIGHT,
  paddingInline: 'space.100',
  paddingBlock: 'space.050',
  borderColor: 'color.border',
  borderStyle: 'solid',
  borderWidth: 'border.width',
  borderRadius: 'radius.small',
  overflow: 'hidden',
});
const bar = { width: '0.75rem', minWidth: '0.75rem', height: HEIGHT } as const;
const BARS = {
  first: xcss({ ...bar, backgroundColor: 'color.background.accent.blue.bolder' }),
  next: xcss({ ...bar, backgroundColor: 'color.background.accent.green.bolder' }),
  none: xcss({ ...bar, backgroundColor: 'color.background.neutral' }),
} as const;

interface RowProps {
  at: string;
  /** Whose time runs in that status. */
  runs: keyof typeof BARS;
  does: string;
}

const Row = ({ at, runs, does }: RowProps) => (
  <Inline space="space.150" alignBlock="center">
    <Box xcss={BARS[runs]} />
    <Box xcss={status}>
      <Text maxLines={2}>{at}</Text>
    </Box>
    <Text maxLines={2}>{does}</Text>
  </Inline>
);

/** When the team's SLA starts, pauses and stops, along a ticket's way. No API sets it, so that people have to see what is meant. */
export function SlaPicture({ waiting, between, done }: ClockPicture) {
  const waits = WORDS.and(waiting);
  const leaves = between === 'unassigned' ? WORDS.unassigned : between.status;
  return (
    <Stack space="space.100">
      <Text>{WORDS.title}</Text>
      <Stack>
        <Row at={WORDS.created} runs="first" does={WORDS.starts} />
        <Row at={waits} runs="first" does={WORDS.runs} />
        <Row at={WORDS.atWork} runs="first" does={WORDS.pauses} />
        <Row at={leaves} runs="none" does={WORDS.stops} />
        <Row at={waits} runs="next" does={WORDS.again} />
        <Row at={WORDS.atWork} runs="next" does={WORDS.runs} />
        <Row at={WORDS.and(done)} runs="none" does={WORDS.stops} />
      </Stack>
    </Stack>
  );
}
