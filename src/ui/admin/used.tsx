import { ProgressBar, Stack, Text } from '@forge/react';
import type { Usage } from '../../contract/site';
import { WORDS } from './words';

const Line = ({ label, says, note, part }: { label: string; says: string; note: string; part: number }) => (
  <Stack space="space.050">
    <Text>
      {label}: {says}
    </Text>
    <ProgressBar value={Math.min(1, part)} ariaLabel={`${label}: ${says}`} />
    <Text color="color.text.subtle">{note}</Text>
  </Stack>
);

/** What the app uses of what it may. */
export const Used = ({ usage: { points, storage } }: { usage: Usage }) => (
  <Stack space="space.200">
    <Line
      label={WORDS.points}
      says={WORDS.pointsOf(points.used, points.limit)}
      note={WORDS.pointsNote}
      part={points.used / points.limit}
    />
    <Line
      label={WORDS.storage}
      says={WORDS.storageOf(storage.bytes, storage.limit, storage.visits)}
      note={WORDS.storageNote}
      part={storage.bytes / storage.limit}
    />
  </Stack>
);
