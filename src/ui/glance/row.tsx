import { Box, Inline, Lozenge, Stack, Text, xcss } from '@forge/react';
import type { ReactNode } from 'react';
import type { ClockLine } from './clock-lines';

const name = xcss({ width: '120px', minWidth: '120px' });
const value = xcss({ flexGrow: 1 });

/** A name and what it has. The rows of a glance stand below each other. */
export const Row = ({ label, children }: { label: string; children: ReactNode }) => (
  <Inline space="space.100" alignBlock="start">
    <Box xcss={name}>
      <Text color="color.text.subtle">{label}</Text>
    </Box>
    <Box xcss={value}>{children}</Box>
  </Inline>
);

/** A value with what explains it below. */
export const Value = ({ main, detail }: { main: string; detail?: string | null }) => (
  <Stack>
    <Text>{main}</Text>
    {detail ? (
      <Text size="small" color="color.text.subtle">
        {detail}
      </Text>
    ) : null}
  </Stack>
);

/** A running time; one that is up, or nearly, catches the eye without relying on colour: its words say so too. */
export const ClockRow = ({ line }: { line: ClockLine }) => (
  <Row label={line.name}>
    {line.tone === 'calm' ? (
      <Value main={line.main} detail={line.detail} />
    ) : (
      <Stack alignInline="start">
        <Lozenge appearance={line.tone === 'over' ? 'removed' : 'moved'} maxWidth="100%">
          {line.main}
        </Lozenge>
        {line.detail ? (
          <Text size="small" color="color.text.subtle">
            {line.detail}
          </Text>
        ) : null}
      </Stack>
    )}
  </Row>
);
