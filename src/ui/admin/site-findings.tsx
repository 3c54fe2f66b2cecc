import { SectionMessage, Stack, Text } from '@forge/react';
import type { Contract } from '../../contract';
import type { ShownDesk } from '../../contract/site';
import { useTicketKeys } from '../ticket-keys';
import { TicketLink } from '../ticket-link';
import { WORDS } from './words';

type Found = Contract['site.findings']['answers']['findings'];

interface SiteFindingsProps {
  findings: Found;
  /** For their keys; a project may be gone from the list by now. */
  desks: readonly ShownDesk[];
}

/** What the app could not do in any project, newest first. */
export function SiteFindings({ findings, desks }: SiteFindingsProps) {
  const keys = useTicketKeys(findings.map(({ issueId }) => issueId));
  if (findings.length === 0) return <Text>{WORDS.noFindings}</Text>;
  const keyOf = (projectId: string): string =>
    desks.find((desk) => desk.projectId === projectId)?.projectKey ?? projectId;
  return (
    <Stack space="space.150">
      {findings.map(({ projectId, issueId, code, at, detail, happened, means, next }) => (
        <SectionMessage key={`${projectId} ${issueId ?? ''} ${code}`} appearance="warning" title={happened}>
          <Text>{means}</Text>
          <Text>{next}</Text>
          <Text color="color.text.subtle">
            {keyOf(projectId)}, {issueId !== null && <TicketLink issueId={issueId} keys={keys} />}
            {issueId !== null && ', '}
            {new Date(at).toLocaleString()}
            {detail ? `: ${detail}` : ''}
          </Text>
        </SectionMessage>
      ))}
    </Stack>
  );
}
