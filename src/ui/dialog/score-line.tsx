import { Stack, Text } from '@forge/react';
import type { Template } from '../../domain/escalation-rules';
import type { Notes } from '../../domain/handoff/notes';
import { scoreOf } from '../../domain/handoff/score';
import { WORDS } from './words';

/** So many hints at once. */
const MOST = 2;

/** How good the notes are as they stand, and what would raise it most. */
export function ScoreLine({ template, notes }: { template: Template; notes: Notes }) {
  const { score, parts } = scoreOf(template, notes);
  const hints = parts
    .filter(({ points, of }) => points < of)
    .sort((a, b) => b.of - b.points - (a.of - a.points))
    .slice(0, MOST);
  return (
    <Stack>
      <Text size="small" color="color.text.subtle" weight="medium">
        {WORDS.quality(score)}
      </Text>
      {hints.map(({ says, points, of }) => (
        <Text key={says} size="small" color="color.text.subtle">
          {says} ({points} of {of})
        </Text>
      ))}
    </Stack>
  );
}
