import { Link, List, ListItem, Text } from '@forge/react';
import { WORDS } from './words';

/** What to do by hand, and the page of Jira where. */
export const Steps = ({ steps, path }: { steps: readonly string[]; path: string | null }) => (
  <>
    {steps.length > 0 && (
      <List type="ordered">
        {steps.map((step, index) => (
          // The same step may be due at several places.
          <ListItem key={index}>{step}</ListItem>
        ))}
      </List>
    )}
    {path !== null && (
      <Text>
        <Link href={path} openNewTab>
          {WORDS.open}
        </Link>
      </Text>
    )}
  </>
);
