import { Box, xcss } from '@forge/react';
import type { ReactNode } from 'react';

const around = {
  padding: 'space.200',
  borderWidth: 'border.width',
  borderStyle: 'solid',
  borderRadius: 'radius.medium',
} as const;
const plain = xcss({ ...around, borderColor: 'color.border' });
const chosen = xcss({ ...around, borderColor: 'color.border.selected', backgroundColor: 'color.background.selected' });

/** What belongs together, with a line around it. */
export const Card = ({ isChosen = false, children }: { isChosen?: boolean; children: ReactNode }) => (
  <Box xcss={isChosen ? chosen : plain}>{children}</Box>
);
