import { Button, DynamicTable, Inline, Link, List, ListItem, Stack, Strong, Text } from '@forge/react';
import { PLACES } from '../../../../domain/doctor/places';
import { useState } from 'react';
import type { ClockPicture } from '../../../../domain/doctor/clock-picture';
import { SlaPicture } from '../../sla-picture';
import type { Conditions } from './conditions';
import { CLOCKS, SLA } from './words';

const HEAD = {
  cells: [
    { key: 'start', content: SLA.start },
    { key: 'pause', content: SLA.pause },
    { key: 'stop', content: SLA.stop },
  ],
};

const cell = (key: string, lines: readonly string[]) => ({
  key,
  content: (
    <Stack space="space.050">
      {lines.map((line) => (
        <Text key={line}>{line}</Text>
      ))}
    </Stack>
  ),
});

interface SlaFormProps {
  conditions: Conditions;
  picture: ClockPicture | null;
  project: string;
}

/** What to click, and the form of the SLA as Jira shows it. */
const SlaForm = ({ conditions, picture, project }: SlaFormProps) => (
  <Stack space="space.150">
    <Text>
      <Strong>{SLA.title}</Strong>
    </Text>
    <List type="ordered">
      {SLA.steps(SLA.name).map((step) => (
        <ListItem key={step}>{step}</ListItem>
      ))}
    </List>
    <DynamicTable
      head={HEAD}
      rows={[
        {
          key: 'conditions',
          cells: [cell('start', conditions.start), cell('pause', conditions.pause), cell('stop', conditions.stop)],
        },
      ]}
    />
    {picture && <SlaPicture {...picture} />}
    <Text>
      <Link href={PLACES.slas(project)} openNewTab>
        {SLA.open}
      </Link>
    </Text>
  </Stack>
);

/** The same, for who wants to see it. */
export function HowToMakeSla(props: SlaFormProps) {
  const [open, setOpen] = useState(false);
  return (
    <Stack space="space.150">
      <Inline>
        <Button onClick={() => setOpen(!open)}>{open ? CLOCKS.hideSteps : CLOCKS.showSteps}</Button>
      </Inline>
      {open && <SlaForm {...props} />}
    </Stack>
  );
}
