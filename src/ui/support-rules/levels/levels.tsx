import { Button, Inline, Lozenge, Stack, Text } from '@forge/react';
import { useState } from 'react';
import { moved, nextLevelId, withLevel, withoutLevel } from '../../../domain/rules/edit-levels';
import type { FullDraft } from '../../../domain/rules/draft';
import { browserNow } from '../../clock';
import { levelLook } from '../../level-colour';
import { RowButtons } from '../parts/row-buttons';
import type { Editor } from '../settings/editor';
import { Card } from '../parts/card';
import { Part } from '../parts/inputs';
import { EditLevel } from './edit-level';
import { LEVELS } from './words';

type Level = FullDraft['levels'][number];

const today = (): string => new Date(browserNow()).toISOString().slice(0, 10);

const Subtle = ({ children }: { children: string }) => (
  <Text size="small" color="color.text.subtle">
    {children}
  </Text>
);

/** What a level says of itself, in short. */
function About({ level, teams }: { level: Level; teams: number }) {
  const { owns, ownsNot, escalateWhen, customerName, owner, reviewBy } = level;
  const overdue = reviewBy !== undefined && reviewBy < today();
  const facts = [
    ...(owner === undefined ? [] : [LEVELS.looksAfter(owner)]),
    ...(reviewBy === undefined || overdue ? [] : [LEVELS.due(reviewBy)]),
    ...(customerName === undefined ? [] : [LEVELS.customers(customerName)]),
  ];
  const texts = [
    { name: LEVELS.owns, says: owns },
    { name: LEVELS.ownsNot, says: ownsNot },
    { name: LEVELS.escalateWhen, says: escalateWhen },
  ].filter(({ says }) => says !== undefined);
  return (
    <Stack space="space.050">
      {texts.map(({ name, says }) => (
        <Text key={name} maxLines={2}>
          {name}: {says ?? ''}
        </Text>
      ))}
      {texts.length === 0 && <Subtle>{LEVELS.nothing}</Subtle>}
      {facts.length > 0 && <Subtle>{facts.join(' · ')}</Subtle>}
      {overdue && (
        <Inline>
          <Lozenge appearance="moved" maxWidth="100%">
            {LEVELS.overdue(reviewBy)}
          </Lozenge>
        </Inline>
      )}
      {teams > 0 && <Subtle>{LEVELS.hasTeams(teams)}</Subtle>}
    </Stack>
  );
}

/** The rungs of support, in order. */
export function Levels({ draft, change }: Editor) {
  const [editing, setEditing] = useState<{ level: Level; isNew: boolean } | null>(null);
  const { levels, teams } = draft;
  const put = (level: Level): void => {
    setEditing(null);
    change(withLevel(draft, level));
  };
  return (
    <Part title={LEVELS.list} about={LEVELS.about}>
      {levels.map((level, index) => {
        const own = teams.filter((team) => team.level === level.id).length;
        const move = (by: -1 | 1) => (): void => change({ ...draft, levels: moved(levels, index, by) });
        return (
          <Card key={level.id}>
            <Stack space="space.100">
              <Inline spread="space-between" alignBlock="center" space="space.100" shouldWrap>
                <Inline space="space.100" alignBlock="center">
                  <Lozenge appearance={levelLook(level)}>{level.id}</Lozenge>
                  <Text weight="semibold">{level.name}</Text>
                </Inline>
                <RowButtons
                  ordered
                  edit={() => setEditing({ level, isNew: false })}
                  up={index > 0 ? move(-1) : undefined}
                  down={index < levels.length - 1 ? move(1) : undefined}
                  {...(own === 0 ? { remove: () => change(withoutLevel(draft, level.id)) } : {})}
                />
              </Inline>
              <About level={level} teams={own} />
            </Stack>
          </Card>
        );
      })}
      <Inline>
        <Button onClick={() => setEditing({ level: { id: nextLevelId(draft), name: '' }, isNew: true })}>
          {LEVELS.add}
        </Button>
      </Inline>
      {editing && (
        <EditLevel key={editing.level.id} {...editing} others={levels} put={put} close={() => setEditing(null)} />
      )}
    </Part>
  );
}
