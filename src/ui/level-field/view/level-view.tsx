import { Inline, Lozenge, Text } from '@forge/react';
import { levelLook } from '../../level-colour';
import { useFieldPlace, type FieldPlace } from '../field-place';
import type { AnyLevel } from '../read-rules';
import { WORDS } from '../words';
import { useLevels } from './use-levels';
import { useLiveValue } from './use-live-value';

const Small = ({ children }: { children: string }) => (
  <Text size="small" color="color.text.subtle">
    {children}
  </Text>
);

/** A level by its id at once; its name and place among the others follow when the desk is known. */
function OnTicket({ level, levels }: { level: string; levels: readonly AnyLevel[] | null }) {
  const index = levels?.findIndex(({ id }) => id === level) ?? -1;
  const found = levels?.[index];
  return (
    <Inline space="space.100" alignBlock="center">
      <Lozenge appearance={levels && !found ? 'removed' : levelLook(found)} maxWidth="none">
        {found ? WORDS.named(level, found.name) : level}
      </Lozenge>
      {levels && <Small>{found ? WORDS.order(index + 1, levels.length) : WORDS.unknown}</Small>}
    </Inline>
  );
}

/** A customer reads the name that the rules give them for the level, and nothing of a level without one. */
function InPortal({ level, levels }: { level: string; levels: readonly AnyLevel[] | null }) {
  const name = levels?.find(({ id }) => id === level)?.customerName;
  return name === undefined ? null : <Text>{name}</Text>;
}

function Level({ place }: { place: FieldPlace }) {
  const inPortal = place.on === 'portal';
  const level = useLiveValue(place.level);
  const levels = useLevels(level === null ? null : place.projectId, inPortal);
  if (level === null) return inPortal ? null : <Small>{WORDS.none}</Small>;
  const Shown = inPortal ? InPortal : OnTicket;
  return <Shown level={level} levels={levels} />;
}

/** The Support Level field where it is read. */
export function LevelView() {
  const place = useFieldPlace();
  return place && <Level place={place} />;
}
