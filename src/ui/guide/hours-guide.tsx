import { Heading, Stack, Text } from '@forge/react';
import { hoursLines } from '../../domain/rules/say-hours';
import type { ShownRules } from '../../domain/shown-rules';
import { Fact } from './fact';
import { GUIDE } from './words';

/** When who works. */
export const HoursGuide = ({ rules: { hours, teams } }: { rules: ShownRules }) => (
  <Stack space="space.100">
    <Heading as="h2">{GUIDE.hours}</Heading>
    <Fact name={GUIDE.deskHours} says={hoursLines(hours).join('; ')} />
    <Text color="color.text.subtle">{GUIDE.zone(hours.timeZone, hours.holidays.length)}</Text>
    {teams.map(({ id, name, hours: own }) =>
      own ? <Fact key={id} name={name} says={`${hoursLines(own).join('; ')} (${own.timeZone})`} /> : null,
    )}
  </Stack>
);
