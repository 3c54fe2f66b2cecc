import { Button, Heading, Inline, List, ListItem, Stack, Text } from '@forge/react';
import { useState } from 'react';
import type { CheckReport } from '../../../domain/doctor/report';
import { named } from './named';
import { Steps } from './steps';
import { WORDS } from './words';

/** What Jira shows no app in full, and a person can look at. */
const ByHand = ({ report: { title, steps, path, clock } }: { report: CheckReport }) => (
  <Stack space="space.050">
    <Text>{WORDS.byHand(title)}</Text>
    <Steps steps={steps} path={path} {...(clock ? { clock } : {})} />
  </Stack>
);

const Shown = ({ reports }: { reports: readonly CheckReport[] }) => (
  <Stack space="space.150">
    <Heading as="h3" size="small">
      {WORDS.fine}
    </Heading>
    <List type="unordered">
      {named(reports).map((line) => (
        <ListItem key={line}>{line}</ListItem>
      ))}
    </List>
    {reports
      .filter(({ steps }) => steps.length > 0)
      .map((report) => (
        <ByHand key={`${report.check} ${report.subject ?? ''}`} report={report} />
      ))}
  </Stack>
);

/** What is fine, for who wants to know it. */
export function Fine({ reports }: { reports: readonly CheckReport[] }) {
  const [open, setOpen] = useState(false);
  if (reports.length === 0) return null;
  return (
    <Stack space="space.150">
      <Inline>
        <Button appearance="subtle" iconBefore={open ? 'chevron-down' : 'chevron-right'} onClick={() => setOpen(!open)}>
          {open ? WORDS.hideFine : WORDS.showFine(reports.length)}
        </Button>
      </Inline>
      {open && <Shown reports={reports} />}
    </Stack>
  );
}
