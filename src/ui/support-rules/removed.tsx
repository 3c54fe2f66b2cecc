import { List, ListItem, SectionMessage, Stack, Text } from '@forge/react';
import type { RemovedFrom, TakenOut } from '../../domain/gate/close-rules';

type Kept = Exclude<TakenOut, 'taken-out' | 'nothing-there'>;

const BY_HAND =
  'To take them out, open the workflow in Jira settings, choose each transition, and delete its Tierline rules.';

/** Why a workflow still has its rules. All of them are switched off before any is taken out. */
const WHY: Record<Kept, string> = {
  approvals: `Its requests wait for approvals, and Jira does not tell apps how: saved by an app, the workflow would lose them. ${BY_HAND}`,
  changed: 'It was being changed by somebody else at the same time. Try again in a minute.',
  forbidden: `Jira does not let you change it. ${BY_HAND}`,
  failed: `Jira did not take the change. Try again, or do it by hand. ${BY_HAND}`,
};

const isKept = (it: RemovedFrom): it is RemovedFrom & { ended: Kept } => it.ended in WHY;

/** What came of taking the close checks out. */
export function Removed({ removed }: { removed: readonly RemovedFrom[] }) {
  const kept = removed.filter(isKept);
  const out = removed.length - kept.length;
  return (
    <Stack space="space.150">
      <SectionMessage
        appearance={kept.length === 0 ? 'success' : 'warning'}
        title={`The close checks are out of ${out} ${out === 1 ? 'workflow' : 'workflows'}.`}
      >
        <Text>
          {kept.length === 0
            ? 'Tickets are closed without them from now on.'
            : 'Tickets are closed without them from now on: where they could not be taken out, they are switched off.'}
        </Text>
        {kept.length > 0 && (
          <List type="unordered">
            {kept.map(({ workflow, ended }) => (
              <ListItem key={workflow}>{`${workflow}: ${WHY[ended]}`}</ListItem>
            ))}
          </List>
        )}
      </SectionMessage>
    </Stack>
  );
}
