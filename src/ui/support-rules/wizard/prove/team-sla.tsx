import { Inline, LoadingButton, SectionMessage, Stack, Text } from '@forge/react';
import type { PolicyDraft } from '../../../../domain/policy';
import type { Choices } from '../../../../domain/set-up/choices';
import { TroubleNote } from '../../../ticket/trouble-note';
import { fromDraft } from '../answers/begin';
import { Choice } from '../choice';
import { conditionsOf, pictureOf } from '../clocks/conditions';
import { HowToMakeSla } from '../clocks/sla-form';
import { CLOCKS } from '../clocks/words';
import { useTeamSla, type TeamSlaChoice } from './use-team-sla';
import { TRIAL } from './words';

interface TeamSlaProps {
  draft: PolicyDraft;
  choices: Choices;
}

/** SLAs that were found, to choose the team's from. */
function Found({ slas, chosen, doing, choose }: TeamSlaChoice) {
  if (slas === null) return null;
  if (slas.length === 0) return <Text>{TRIAL.noneFound}</Text>;
  return (
    <Choice
      id="made-team-sla"
      label={CLOCKS.teamSla}
      help={doing === 'saving' ? TRIAL.saving : chosen === null ? undefined : TRIAL.saved}
      from={slas}
      value={chosen}
      choose={choose}
    />
  );
}

/** What is left to do by hand before a trial can show a team's SLA starting anew. */
export function TeamSla({ draft, choices }: TeamSlaProps) {
  const choice = useTeamSla();
  if (draft.teamClock !== null) return <Text>{TRIAL.compare}</Text>;
  const typed = fromDraft(draft, choices, []);
  return (
    <Stack space="space.150">
      {choice.chosen === null && (
        <>
          <SectionMessage appearance="information">
            <Text>{TRIAL.noSla}</Text>
          </SectionMessage>
          <HowToMakeSla
            conditions={conditionsOf(typed, choices)}
            picture={pictureOf(typed, choices)}
            project={choices.project.key}
          />
        </>
      )}
      <Inline>
        <LoadingButton onClick={choice.look} isLoading={choice.doing === 'looking'}>
          {TRIAL.lookForSla}
        </LoadingButton>
      </Inline>
      {choice.trouble && <TroubleNote said={choice.trouble} />}
      <Found {...choice} />
    </Stack>
  );
}
