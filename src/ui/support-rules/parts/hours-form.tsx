import { Button, Inline, Stack, Text } from '@forge/react';
import type { Block, TypedHours } from '../../../domain/rules/edit-hours';
import { Card } from './card';
import { Line, Pick, PickMany } from './inputs';

const HOURS = {
  around: 'Around the clock: no hours are set.',
  days: 'Days',
  from: 'From',
  to: 'To',
  add: 'Add hours',
  remove: 'Remove these hours',
  zone: 'Time zone',
  holidays: 'Days off',
  holidaysHelp: 'One a line: 2026-12-25, or 12-25 for each year.',
} as const;
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'].map((name, index) => ({
  id: String(index + 1),
  name,
}));
const WORKDAYS: Block = { days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' };

/** The zones that this browser knows. */
const ZONES = Intl.supportedValuesOf('timeZone').map((id) => ({ id, name: id.replaceAll('_', ' ') }));

interface HoursFormProps {
  id: string;
  typed: TypedHours;
  change: (typed: TypedHours) => void;
}

/** Hours of a week, days with the same hours together. */
export function HoursForm({ id, typed, change }: HoursFormProps) {
  const { blocks, timeZone, holidays } = typed;
  const set = (index: number, block: Partial<Block>): void =>
    change({ ...typed, blocks: blocks.map((one, at) => (at === index ? { ...one, ...block } : one)) });
  return (
    <Stack space="space.150">
      {blocks.length === 0 && <Text>{HOURS.around}</Text>}
      {blocks.map((block, index) => (
        <Card key={index}>
          <Stack space="space.100">
            <PickMany
              id={`${id}-days-${index}`}
              label={HOURS.days}
              from={DAYS}
              value={block.days.map(String)}
              // The list holds the days of a week.
              pick={(days) => set(index, { days: days.map((day) => Number(day) as Block['days'][number]) })}
            />
            <Inline space="space.150" alignBlock="end" shouldWrap>
              <Line
                id={`${id}-from-${index}`}
                label={HOURS.from}
                value={block.from}
                change={(from) => set(index, { from })}
              />
              <Line id={`${id}-to-${index}`} label={HOURS.to} value={block.to} change={(to) => set(index, { to })} />
              <Button
                appearance="subtle"
                onClick={() => change({ ...typed, blocks: blocks.filter((_, at) => at !== index) })}
              >
                {HOURS.remove}
              </Button>
            </Inline>
          </Stack>
        </Card>
      ))}
      <Inline>
        <Button onClick={() => change({ ...typed, blocks: [...blocks, WORKDAYS] })}>{HOURS.add}</Button>
      </Inline>
      <Pick
        id={`${id}-zone`}
        label={HOURS.zone}
        from={ZONES}
        value={timeZone}
        pick={(zone) => zone !== null && change({ ...typed, timeZone: zone })}
      />
      <Line
        id={`${id}-holidays`}
        label={HOURS.holidays}
        help={HOURS.holidaysHelp}
        lines={3}
        value={holidays}
        change={(text) => change({ ...typed, holidays: text })}
      />
    </Stack>
  );
}
