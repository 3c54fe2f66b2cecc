import { Box, Stack, xcss } from '@forge/react';

/** Widths of lines of text, as shares of the page; UI Kit has no skeleton of its own. */
const line = (width: string, height: string) =>
  xcss({ width, height, backgroundColor: 'color.background.neutral', borderRadius: 'radius.small' });

/** Lines that hold the place of what is being read, as many and as high as what will stand there. */
export const Bones = ({ widths, height = '20px' }: { widths: readonly string[]; height?: string }) => (
  <Stack space="space.100">
    {widths.map((width, index) => (
      <Box key={index} xcss={line(width, height)} />
    ))}
  </Stack>
);
