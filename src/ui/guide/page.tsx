import { EmptyState, Heading, SectionMessage, Spinner, Stack, Text, useProductContext } from '@forge/react';
import { useEffect, useState } from 'react';
import { string, type } from 'superstruct';
import { is } from '../../domain/fits';
import type { Said } from '../../domain/answers';
import { TicketTrouble } from '../ticket/trouble';
import { TroubleNote } from '../ticket/trouble-note';
import { TROUBLES } from '../ticket/words';
import { ClosingGuide } from './closing-guide';
import { HoursGuide } from './hours-guide';
import { LevelGuide } from './level-guide';
import { LimitsGuide } from './limits-guide';
import { readGuide, type Guide } from './read-guide';
import { TargetsGuide } from './targets-guide';
import { GUIDE } from './words';

const InProject = type({ extension: type({ project: type({ id: string() }) }) });

function Read({ guide }: { guide: Guide }) {
  const { rules } = guide;
  const entry = rules.teams.find(({ id }) => id === rules.entryTeam);
  return (
    <Stack space="space.400">
      <Stack space="space.100">
        {!rules.enabled && (
          <SectionMessage appearance="information">
            <Text>{GUIDE.off}</Text>
          </SectionMessage>
        )}
        <Heading as="h2">{GUIDE.how}</Heading>
        {entry && <Text>{GUIDE.entry(entry.name)}</Text>}
        <Text>{rules.escalation.levelByHand ? GUIDE.byHand : GUIDE.follows}</Text>
      </Stack>
      <Stack space="space.200">
        <Heading as="h2">{GUIDE.levels}</Heading>
        {rules.levels.map((level) => (
          <LevelGuide key={level.id} level={level} rules={rules} />
        ))}
      </Stack>
      <TargetsGuide {...guide} />
      <HoursGuide rules={rules} />
      <LimitsGuide {...guide} />
      <ClosingGuide rules={rules} />
    </Stack>
  );
}

/** How support works in this project, in plain words, for everybody who works in it. No function of the app runs. */
export function GuidePage() {
  const context: unknown = useProductContext();
  const project = is(context, InProject) ? context.extension.project.id : null;
  const [guide, setGuide] = useState<Guide | null | 'reading'>('reading');
  const [trouble, setTrouble] = useState<Said | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (project === null) return undefined;
    let gone = false;
    readGuide(project).then(
      (found) => !gone && setGuide(found),
      (error: unknown) => !gone && setTrouble(error instanceof TicketTrouble ? error.said : TROUBLES.strange),
    );
    return () => void (gone = true);
  }, [project, turn]);
  const again = (): void => {
    setTrouble(null);
    setTurn(turn + 1);
  };
  if (trouble) return <TroubleNote said={trouble} again={again} />;
  if (guide === 'reading') return <Spinner label={GUIDE.reading} />;
  if (!guide) return <EmptyState header={GUIDE.none} description={GUIDE.noneMeans} />;
  return <Read guide={guide} />;
}
