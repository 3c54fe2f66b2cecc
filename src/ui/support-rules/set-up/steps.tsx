import { Link, List, ListItem, Text } from '@forge/react';
import type { CheckReport } from '../../../domain/doctor/report';
import { SlaPicture } from '../sla-picture';
import { WORDS } from './words';

/** What to do by hand, and the page of Jira where. */
export const Steps = ({ steps, path, clock }: Pick<CheckReport, 'steps' | 'path' | 'clock'>) => (
  <>
    {steps.length > 0 && (
      <List type="ordered">
        {steps.map((step, index) => (
          // The same step may be due at several places.
          <ListItem key={index}>{step}</ListItem>
        ))}
      </List>
    )}
    {clock && <SlaPicture {...clock} />}
    {path !== null && (
      <Text>
        <Link href={path} openNewTab>
          {WORDS.open}
        </Link>
      </Text>
    )}
  </>
);
