import { Button, ProgressBar, SectionMessage, Stack, Text, Tooltip } from '@forge/react';
import { useState } from 'react';
import type { PlannedChange, SetUpPlan } from '../../../../domain/set-up/plan';
import { ConfirmDialog } from '../../confirm-dialog';
import { ChangeCard } from './change-card';
import { forJiraAdmin, isByHand, isMade, isOthersTurn } from './changes';
import { Letter } from './letter';
import type { Planning } from './use-plan';
import { PLAN, UNDO } from './words';

interface ApplyStepProps {
  plan: SetUpPlan;
  planning: Planning;
  jiraAdmin: boolean | null;
  project: string;
}

/** How far it is; what has to be done by hand is not waited for. */
function Progress({ changes }: SetUpPlan) {
  const counted = changes.filter((change) => !isByHand(change));
  const made = counted.filter(isMade).length;
  const said = PLAN.progress(made, counted.length);
  return (
    <Stack space="space.100">
      <Text weight="bold">{said}</Text>
      <ProgressBar ariaLabel={said} value={counted.length === 0 ? 1 : made / counted.length} />
    </Stack>
  );
}

/** The one question before something is taken back. */
function ConfirmUndo({ change, planning, close }: { change: PlannedChange; planning: Planning; close: () => void }) {
  return (
    <ConfirmDialog
      title={UNDO.title}
      says={UNDO.says(change.title)}
      meanwhile={UNDO.meanwhile}
      working={planning.doing?.what === 'undoing'}
      stay={UNDO.stay}
      go={UNDO.go}
      appearance="danger"
      confirm={() => void planning.undo(change.id).then(close)}
      close={close}
    />
  );
}

interface LineProps extends Omit<ApplyStepProps, 'plan' | 'project'> {
  change: PlannedChange;
  inFull: boolean;
  undo: () => void;
}

/** Where a change can be taken back, or made again. */
function Action({ change, planning: { doing, apply }, undo }: Pick<LineProps, 'change' | 'planning' | 'undo'>) {
  const { id, title, state } = change;
  const canUndo = isMade(change) && change.undo === 'possible';
  if (!canUndo && state !== 'undone') return null;
  const [label, press] = canUndo ? [PLAN.undo, undo] : [PLAN.redo, () => void apply([id])];
  return (
    <Tooltip content={`${label}: ${title}`}>
      <Button appearance="subtle" spacing="compact" onClick={press} isDisabled={doing !== null}>
        {label}
      </Button>
    </Tooltip>
  );
}

function Line({ change, planning, jiraAdmin, inFull, undo }: LineProps) {
  const { doing } = planning;
  const isRunning = doing?.what === 'applying' && doing.change === change.id;
  return (
    <ChangeCard
      change={change}
      jiraAdmin={jiraAdmin}
      inFull={inFull}
      isRunning={isRunning}
      action={<Action change={change} planning={planning} undo={undo} />}
    >
      {isMade(change) && change.undo === 'impossible' && change.undoWhy !== null && (
        <Text size="small" color="color.text.subtle">
          {PLAN.noUndo(change.undoWhy)}
        </Text>
      )}
    </ChangeCard>
  );
}

/** The changes as they are made, one after the other. */
export function ApplyStep({ plan, planning, jiraAdmin, project }: ApplyStepProps) {
  const [asking, setAsking] = useState<string | null>(null);
  // Who comes from the preview has seen what they change; who comes back, or was sent here, has not.
  const [seen] = useState(planning.doing !== null);
  // Looked at again, it may be another plan: what it is now has been seen by nobody.
  const [seenAt] = useState(plan.madeAt);
  const [madeBefore] = useState(() => new Set(plan.changes.filter(isMade).map(({ id }) => id)));
  const asked = plan.changes.find(({ id }) => id === asking);
  const { doing } = planning;
  return (
    <Stack space="space.200">
      <Progress {...plan} />
      {doing === null && isOthersTurn(plan, jiraAdmin) && (
        <SectionMessage appearance="information">
          <Text>{PLAN.left}</Text>
        </SectionMessage>
      )}
      {doing === null && <Letter changes={forJiraAdmin(plan, jiraAdmin)} project={project} />}
      <Stack space="space.100">
        {plan.changes.map((change) => (
          <Line
            key={change.id}
            change={change}
            planning={planning}
            jiraAdmin={jiraAdmin}
            inFull={(!seen || plan.madeAt !== seenAt) && !madeBefore.has(change.id)}
            undo={() => setAsking(change.id)}
          />
        ))}
      </Stack>
      {asked && <ConfirmUndo change={asked} planning={planning} close={() => setAsking(null)} />}
    </Stack>
  );
}
