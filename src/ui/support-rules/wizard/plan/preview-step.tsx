import { Button, Checkbox, Heading, Inline, SectionMessage, Stack, Text } from '@forge/react';
import { useState, type ReactNode } from 'react';
import type { PlannedChange, SetUpPlan } from '../../../../domain/set-up/plan';
import { ChangeCard } from './change-card';
import { isByHand, isMade } from './changes';
import { PLAN } from './words';

interface PreviewStepProps {
  plan: SetUpPlan;
  jiraAdmin: boolean | null;
  isDisabled: boolean;
  /** Makes the plan anew, with copies for these changes. */
  copy: (copies: readonly string[]) => void;
}

interface GroupProps {
  title: string;
  about?: string;
  changes: readonly PlannedChange[];
  draw: (change: PlannedChange) => ReactNode;
}

const Group = ({ title, about, changes, draw }: GroupProps) =>
  changes.length === 0 ? null : (
    <Stack space="space.150">
      <Heading as="h4" size="small">
        {title}
      </Heading>
      {about !== undefined && <Text>{about}</Text>}
      {changes.map(draw)}
    </Stack>
  );

/** What is there already is of interest to few. */
function Made({ changes, draw }: Pick<GroupProps, 'changes' | 'draw'>) {
  const [open, setOpen] = useState(false);
  if (changes.length === 0) return null;
  return (
    <Stack space="space.150">
      <Inline>
        <Button appearance="subtle" onClick={() => setOpen(!open)}>
          {open ? PLAN.hideMade : PLAN.showMade(changes.length)}
        </Button>
      </Inline>
      {open && <Group title={PLAN.made} changes={changes} draw={draw} />}
    </Stack>
  );
}

/** All that the set-up would change, before anything is. */
export function PreviewStep({ plan, jiraAdmin, isDisabled, copy }: PreviewStepProps) {
  const { changes, copies } = plan;
  const made = changes.filter(isMade);
  const byHand = changes.filter(isByHand);
  const open = changes.filter((change) => !isMade(change) && !isByHand(change));
  const toggle = (id: string, wanted: boolean): void =>
    copy(wanted ? [...copies, id] : copies.filter((other) => other !== id));
  const draw = (change: PlannedChange) => (
    <ChangeCard key={change.id} change={change} jiraAdmin={jiraAdmin} inFull isPreview>
      {change.copy !== 'none' && !isMade(change) && (
        <Checkbox
          name={`copy-${change.id}`}
          label={PLAN.copy}
          isChecked={change.copy === 'chosen'}
          isDisabled={isDisabled}
          onChange={(event) => toggle(change.id, event.target.checked === true)}
        />
      )}
    </ChangeCard>
  );
  return (
    <Stack space="space.300">
      {open.length + byHand.length === 0 ? (
        <SectionMessage appearance="success" title={PLAN.nothing}>
          <Text>{PLAN.counts(0, 0, made.length)}</Text>
        </SectionMessage>
      ) : (
        <Text weight="bold">{PLAN.counts(open.length, byHand.length, made.length)}</Text>
      )}
      <Group title={PLAN.planned} changes={open} draw={draw} />
      <Group title={PLAN.byHand} about={PLAN.byHandAbout} changes={byHand} draw={draw} />
      <Made changes={made} draw={draw} />
    </Stack>
  );
}
