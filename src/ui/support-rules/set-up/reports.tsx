import { Heading, SectionMessage, Stack, Text } from '@forge/react';
import type { CheckReport, FixCode } from '../../../domain/doctor/report';
import { Fine } from './fine';
import { Finding } from './finding';
import { forJiraAdmin, gather, inState, type Found } from './gather';
import { SendToAdmin } from './send-to-admin';
import { WORDS } from './words';

interface ReportsProps {
  reports: readonly CheckReport[];
  doing: 'looking' | FixCode | null;
  refused: readonly FixCode[];
  jiraAdmin: boolean | null;
  fix: (code: FixCode) => void;
}

function Summary({ reports }: { reports: readonly CheckReport[] }) {
  const wrong = inState(reports, 'wrong');
  const fine = inState(reports, 'fine').length;
  const unseen = inState(reports, 'unknown').length;
  const advice = inState(reports, 'advice').length;
  if (reports.length === 0) return <Text>{WORDS.nothing}</Text>;
  const better = advice > 0 ? [WORDS.better(advice)] : [];
  if (wrong.length + unseen === 0)
    return (
      <SectionMessage appearance="success" title={WORDS.allFine}>
        <Text>{`${[WORDS.fineOf(fine, reports.length), ...better].join('; ')}.`}</Text>
      </SectionMessage>
    );
  const affecting = wrong.filter(({ affectsHandOvers }) => affectsHandOvers).length;
  const parts = [
    ...(wrong.length > 0
      ? [WORDS.attention(wrong.length, reports.length), WORDS.affected(affecting)]
      : [WORDS.fineOf(fine, reports.length)]),
    ...(unseen > 0 ? [WORDS.unseen(unseen)] : []),
    ...better,
  ];
  return <Text weight="bold">{`${parts.join('; ')}.`}</Text>;
}

interface GroupProps {
  title: string;
  found: readonly Found[];
  doing: ReportsProps['doing'];
  /** `null`: nothing here can be mended by who looks. */
  fix: ReportsProps['fix'] | null;
}

function Group({ title, found, doing, fix }: GroupProps) {
  if (found.length === 0) return null;
  return (
    <Stack space="space.150">
      <Heading as="h3" size="small">
        {title}
      </Heading>
      {found.map((one) => (
        <Finding key={one.key} found={one} doing={doing} fix={fix} />
      ))}
    </Stack>
  );
}

/** All that was found: what is wrong by who can put it right, what could not be seen, and what is fine. */
export function Reports({ reports, doing, refused, jiraAdmin, fix }: ReportsProps) {
  const wrong = gather(inState(reports, 'wrong'));
  const of = (who: CheckReport['who']): Found[] => wrong.filter((one) => one.who === who);
  const jiraAdmins = jiraAdmin === true ? WORDS.yoursAsJiraAdmin : WORDS.jiraAdmins;
  return (
    <Stack space="space.300">
      <Summary reports={reports} />
      <Group title={WORDS.yours} found={of('project-admin')} doing={doing} fix={fix} />
      <Group title={jiraAdmins} found={of('jira-admin')} doing={doing} fix={jiraAdmin === false ? null : fix} />
      <Group title={WORDS.notSeen} found={gather(inState(reports, 'unknown'))} doing={doing} fix={fix} />
      <Group title={WORDS.advice} found={gather(inState(reports, 'advice'))} doing={doing} fix={fix} />
      <SendToAdmin found={forJiraAdmin(reports, { jiraAdmin, refused })} />
      <Fine reports={inState(reports, 'fine')} />
    </Stack>
  );
}
