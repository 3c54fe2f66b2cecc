import { Button, Inline, Stack, Text } from '@forge/react';
import { useState } from 'react';
import type { Choices as ToChoose } from '../../../../domain/set-up/choices';
import type { Typed } from '../answers/typed';
import { Choice, Choices } from '../choice';
import { conditionsOf } from './conditions';
import { SlaForm } from './sla-form';
import { CLOCKS } from './words';

interface SlasProps {
  choices: ToChoose;
  typed: Typed;
  change: (typed: Typed) => void;
}

const NONE = 'none';

/** How the team's SLA is made, for who wants to see it. */
function ByHand({ choices, typed }: Omit<SlasProps, 'change'>) {
  const [open, setOpen] = useState(false);
  return (
    <Stack space="space.150">
      {typed.teamSla === null && <Text>{CLOCKS.noSlaAbout}</Text>}
      <Inline>
        <Button onClick={() => setOpen(!open)}>{open ? CLOCKS.hideSteps : CLOCKS.showSteps}</Button>
      </Inline>
      {open && <SlaForm conditions={conditionsOf(typed, choices)} project={choices.project.key} />}
    </Stack>
  );
}

/** Which SLA is the team's, and which are the customers'. */
export function Slas({ choices, typed, change }: SlasProps) {
  const { slas } = choices;
  return (
    <Stack space="space.150">
      <Choice
        id="team-sla"
        label={CLOCKS.teamSla}
        help={CLOCKS.teamSlaHelp}
        from={[{ id: NONE, name: CLOCKS.noSla }, ...slas]}
        value={typed.teamSla ?? NONE}
        choose={(id) => {
          const teamSla = id === NONE ? null : id;
          change({ ...typed, teamSla, customerSlas: typed.customerSlas.filter((sla) => sla !== teamSla) });
        }}
      />
      <ByHand choices={choices} typed={typed} />
      <Choices
        id="customer-slas"
        label={CLOCKS.customerSlas}
        help={CLOCKS.customerSlasHelp}
        from={slas.filter(({ id }) => id !== typed.teamSla)}
        value={typed.customerSlas}
        choose={(chosen) => change({ ...typed, customerSlas: chosen.map(({ id }) => id) })}
      />
    </Stack>
  );
}
