import { Box, Checkbox, ErrorMessage, Heading, Stack, Text, xcss } from '@forge/react';
import type { Choices } from '../../../../domain/set-up/choices';
import { NEW } from '../../../../domain/set-up/new-things';
import type { Typed } from '../answers/typed';
import { Choice } from '../choice';
import { CLOCKS } from './words';

interface WorkTypesProps {
  choices: Choices;
  typed: Typed;
  wrong: string | undefined;
  change: (typed: Typed) => void;
}

const under = xcss({ paddingInlineStart: 'space.300', maxWidth: '28rem' });

/** Open statuses of the type, and the one that can be added where none is called so. */
function waits({ statuses }: Choices['workTypes'][number]) {
  const open = statuses.filter(({ done }) => !done);
  const there = open.some(({ name }) => name === 'Waiting for support');
  return there ? open : [...open, { id: NEW.waiting, name: CLOCKS.addWaiting }];
}

/** Which types are taken in, and where their tickets wait. A part of other work is never handed over by itself. */
export function WorkTypes({ choices, typed, wrong, change }: WorkTypesProps) {
  const put = (id: string, part: Partial<Typed['workTypes'][string]>): void => {
    const before = typed.workTypes[id] ?? { taken: false, waiting: NEW.waiting };
    change({ ...typed, workTypes: { ...typed.workTypes, [id]: { ...before, ...part } } });
  };
  return (
    <Stack space="space.150">
      <Heading as="h4" size="small">
        {CLOCKS.workTypes}
      </Heading>
      <Text>{CLOCKS.workTypesAbout}</Text>
      {choices.workTypes
        .filter(({ subtask }) => !subtask)
        .map((type) => {
          const rule = typed.workTypes[type.id];
          const taken = rule?.taken === true;
          return (
            <Stack key={type.id} space="space.050">
              <Checkbox
                name={`type-${type.id}`}
                label={type.name}
                isChecked={taken}
                onChange={(event) => put(type.id, { taken: event.target.checked === true })}
              />
              {taken && (
                <Box xcss={under}>
                  <Choice
                    id={`waiting-${type.id}`}
                    label={CLOCKS.waits(type.name)}
                    from={waits(type)}
                    value={rule.waiting}
                    choose={(waiting) => put(type.id, { waiting })}
                  />
                </Box>
              )}
            </Stack>
          );
        })}
      {wrong !== undefined && <ErrorMessage>{wrong}</ErrorMessage>}
    </Stack>
  );
}
