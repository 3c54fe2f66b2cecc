import { Button, Inline, Lozenge, Stack, Text } from '@forge/react';
import { useState } from 'react';
import type { Said } from '../../../domain/answers';
import type { Policy } from '../../../domain/policy';
import { ask } from '../../ask';
import { TroubleNote } from '../../ticket/trouble-note';
import { ConfirmDialog } from '../confirm-dialog';
import { Card } from '../parts/card';
import { NO_ANSWER } from '../versions/words';
import { OVERVIEW } from './words';

/** Whether anything happens here at all, and the one way to stop all of it. */
export function SwitchDesk({ policy, switched }: { policy: Policy; switched: (policy: Policy) => void }) {
  const [asking, setAsking] = useState(false);
  const [working, setWorking] = useState(false);
  const [trouble, setTrouble] = useState<Said | null>(null);
  const { enabled, version, levels, teams } = policy;

  const turn = async (): Promise<void> => {
    setWorking(true);
    setTrouble(null);
    const reply = await ask('rules.switch', { on: !enabled }).catch(() => null);
    setWorking(false);
    setAsking(false);
    if (reply?.ok) switched(reply.value.rules);
    else setTrouble(reply?.problem ?? NO_ANSWER);
  };
  return (
    <Stack space="space.150">
      {trouble && <TroubleNote said={trouble} />}
      <Card>
        <Inline spread="space-between" alignBlock="center" space="space.200" rowSpace="space.100" shouldWrap>
          <Stack space="space.050">
            <Inline space="space.100" alignBlock="center">
              <Lozenge appearance={enabled ? 'success' : 'removed'}>{enabled ? OVERVIEW.on : OVERVIEW.off}</Lozenge>
              <Text weight="semibold">{enabled ? OVERVIEW.isOn : OVERVIEW.isOff}</Text>
            </Inline>
            <Text color="color.text.subtle">{OVERVIEW.version(version, levels.length, teams.length)}</Text>
          </Stack>
          <Button appearance={enabled ? 'default' : 'primary'} onClick={() => setAsking(true)}>
            {enabled ? OVERVIEW.turnOff : OVERVIEW.turnOn}
          </Button>
        </Inline>
      </Card>
      {asking && (
        <ConfirmDialog
          title={enabled ? OVERVIEW.offTitle : OVERVIEW.onTitle}
          says={enabled ? OVERVIEW.offSays : OVERVIEW.onSays}
          meanwhile={OVERVIEW.working}
          working={working}
          stay={OVERVIEW.keep}
          go={enabled ? OVERVIEW.turnOff : OVERVIEW.turnOn}
          appearance={enabled ? 'danger' : 'primary'}
          confirm={() => void turn()}
          close={() => setAsking(false)}
        />
      )}
    </Stack>
  );
}
