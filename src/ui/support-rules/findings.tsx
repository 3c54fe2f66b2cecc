import { SectionMessage, Stack, Text } from '@forge/react';
import type { ShownFinding } from '../../contract/finding';
import { useTicketKeys } from '../ticket-keys';
import { TicketLink } from '../ticket-link';

/** What the app could not do, newest first: what happened, what it means, what to do next. */
export function Findings({ findings }: { findings: ShownFinding[] }) {
  const keys = useTicketKeys(findings.map(({ issueId }) => issueId));
  if (findings.length === 0) return <Text>Nothing: every hand-over went through.</Text>;
  return (
    <Stack space="space.200">
      {findings.map((finding) => (
        <SectionMessage
          key={`${finding.code}-${finding.issueId ?? 'desk'}`}
          appearance="warning"
          title={finding.happened}
        >
          <Text>{finding.means}</Text>
          <Text>{finding.next}</Text>
          <Text>
            {finding.issueId ? <TicketLink issueId={finding.issueId} keys={keys} /> : 'The whole project'},{' '}
            {new Date(finding.at).toLocaleString()}
            {finding.detail ? `: ${finding.detail}` : ''}
          </Text>
        </SectionMessage>
      ))}
    </Stack>
  );
}
