import { ErrorMessage, Label, RadioGroup, Select, Stack, Text } from '@forge/react';
import type { Move, Refusal } from '../../domain/moves/move';
import type { ShownRules } from '../../domain/shown-rules';
import { Field } from './field';
import { REFUSED, REFUSED_OTHERWISE, WORDS } from './words';

type Barred = readonly { move: Move; refusal: Refusal }[];

interface TargetProps {
  rules: ShownRules;
  moves: readonly Move[];
  chosen: Move | null;
  choose: (team: string) => void;
  wrong?: string | undefined;
}

/** More choices than that are a list that opens. */
const MOST_SEEN = 4;
const ID = 'target-team';

export const levelName = ({ levels }: ShownRules, id: string): string => {
  const name = levels.find((level) => level.id === id)?.name;
  return name === undefined || name === id ? id : `${id}, ${name}`;
};

/** Those that have the same reason are named together. */
function byRefusal(refused: Barred): [Refusal, string][] {
  const teams = new Map<Refusal, string[]>();
  for (const { move, refusal } of refused)
    teams.set(refusal, [...(teams.get(refusal) ?? []), `${move.teamName} (${move.level})`]);
  return [...teams].map(([refusal, names]) => [refusal, names.join(', ')]);
}

/** What cannot be chosen, and why not. */
export const Refused = ({ refused }: { refused: Barred }) =>
  byRefusal(refused).map(([refusal, names]) => (
    <Text key={refusal} size="small" color="color.text.subtle">
      {WORDS.notPossible}: {names}. {REFUSED[refusal] ?? REFUSED_OTHERWISE}
    </Text>
  ));

function Choice({ rules, moves, chosen, choose }: TargetProps) {
  const option = ({ team, teamName, level }: Move) => ({
    name: ID,
    value: team,
    label: `${teamName} (${levelName(rules, level)})`,
  });
  if (moves.length > MOST_SEEN)
    return (
      <Select
        inputId={ID}
        options={moves.map(option)}
        value={chosen && option(chosen)}
        onChange={({ value }: { value: string }) => choose(value)}
      />
    );
  return (
    <RadioGroup
      name={ID}
      aria-labelledby={`${ID}-label`}
      options={moves.map(option)}
      value={chosen?.team ?? ''}
      onChange={(event) => choose(String(event.target.value))}
    />
  );
}

/** The team that gets the ticket: the likeliest is chosen already. */
export function Target(props: TargetProps) {
  const { rules, moves, chosen, wrong } = props;
  const [only] = moves;
  if (only && moves.length === 1)
    return (
      <Stack>
        <Text size="small" color="color.text.subtle">
          {WORDS.team}
        </Text>
        <Text>
          {only.teamName} ({levelName(rules, only.level)})
        </Text>
      </Stack>
    );
  if (moves.length > MOST_SEEN)
    return (
      <Field id={ID} label={WORDS.team} wrong={wrong}>
        <Choice {...props} chosen={chosen} />
      </Field>
    );
  return (
    <Stack>
      <Label labelFor={ID} id={`${ID}-label`}>
        {WORDS.team}
      </Label>
      <Choice {...props} chosen={chosen} />
      {wrong !== undefined && <ErrorMessage>{wrong}</ErrorMessage>}
    </Stack>
  );
}
