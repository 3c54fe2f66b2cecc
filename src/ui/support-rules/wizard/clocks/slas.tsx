import { Stack, Text } from '@forge/react';
import type { Choices as ToChoose } from '../../../../domain/set-up/choices';
import type { Typed } from '../answers/typed';
import { Choice, Choices } from '../choice';
import { conditionsOf, pictureOf } from './conditions';
import { HowToMakeSla } from './sla-form';
import { CLOCKS } from './words';

interface SlasProps {
  choices: ToChoose;
  typed: Typed;
  change: (typed: Typed) => void;
}

const NONE = 'none';

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
      {typed.teamSla === null && <Text>{CLOCKS.noSlaAbout}</Text>}
      <HowToMakeSla
        conditions={conditionsOf(typed, choices)}
        picture={pictureOf(typed, choices)}
        project={choices.project.key}
      />
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
