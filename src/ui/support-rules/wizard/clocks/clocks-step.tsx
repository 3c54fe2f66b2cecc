import { Stack, UserPicker } from '@forge/react';
import { useState } from 'react';
import { array, string, type } from 'superstruct';
import { is } from '../../../../domain/fits';
import type { Choices } from '../../../../domain/set-up/choices';
import type { Typed } from '../answers/typed';
import type { Wrongs } from '../answers/wrong';
import { Slas } from './slas';
import { CLOCKS } from './words';
import { WorkTypes } from './work-types';

interface ClocksStepProps {
  choices: Choices;
  typed: Typed;
  wrongs: Wrongs;
  change: (typed: Typed) => void;
}

/** With several to choose, the picker tells all of them, which its type does not say. */
const People = array(type({ id: string() }));

function Managers({ typed, change }: Pick<ClocksStepProps, 'typed' | 'change'>) {
  // The picker keeps what is chosen itself, and is only told what it begins with.
  const [first] = useState(() => [...typed.managers]);
  const choose = (chosen: unknown): void =>
    change({ ...typed, managers: is(chosen, People) ? chosen.map(({ id }) => id) : [] });
  return (
    <UserPicker
      name="managers"
      label={CLOCKS.managers}
      description={CLOCKS.managersHelp}
      isMulti
      defaultValue={first}
      onChange={choose}
    />
  );
}

/** Where tickets wait, which clocks run meanwhile, and who may pass the rules. */
export const ClocksStep = ({ choices, typed, wrongs, change }: ClocksStepProps) => (
  <Stack space="space.300">
    <WorkTypes choices={choices} typed={typed} wrong={wrongs['workTypes']} change={change} />
    <Slas choices={choices} typed={typed} change={change} />
    <Managers typed={typed} change={change} />
  </Stack>
);
