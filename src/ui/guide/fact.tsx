import { Box, Heading, List, ListItem, Stack, Text, xcss } from '@forge/react';
import type { ReactNode } from 'react';

const box = xcss({
  padding: 'space.200',
  borderColor: 'color.border',
  borderStyle: 'solid',
  borderWidth: 'border.width',
  borderRadius: 'radius.medium',
});

/** What belongs together, with a line around it. */
export const Framed = ({ children }: { children: ReactNode }) => <Box xcss={box}>{children}</Box>;

/** One thing that is so, with its name before it. */
export const Fact = ({ name, says }: { name: string; says: string }) => (
  <Text>
    <Text as="strong">{name}:</Text> {says}
  </Text>
);

/** A part of the guide that is a list of sentences. */
export const Sentences = ({ title, about, lines }: { title: string; about?: string; lines: readonly string[] }) => (
  <Stack space="space.100">
    <Heading as="h2">{title}</Heading>
    {about !== undefined && <Text color="color.text.subtle">{about}</Text>}
    <List type="unordered">
      {lines.map((line) => (
        <ListItem key={line}>{line}</ListItem>
      ))}
    </List>
  </Stack>
);
