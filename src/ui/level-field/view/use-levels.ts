import { useEffect, useState } from 'react';
import { after } from '../../clock';
import { hear, tell } from '../../ticket/page-events';
import { levelsIn, readRules, type AnyLevel } from '../read-rules';

/** How long another page of the app may take to answer, and how long one that says it is reading. Milliseconds. */
const PATIENCE = { silent: 1000, reading: 5000 };

/**
 * The project's levels in order. On a ticket they are the glance's, which has read them anyway; they are read
 * here only where nothing answers. `null` until known, and where the project has none.
 */
export function useLevels(projectId: string | null, alone: boolean): readonly AnyLevel[] | null {
  const [levels, setLevels] = useState<readonly AnyLevel[] | null>(null);
  useEffect(() => {
    let gone = false;
    const read = async (): Promise<void> => {
      const rules = projectId === null ? null : await readRules(projectId);
      if (rules && !gone) setLevels(rules.levels);
    };
    if (alone) {
      void read();
      return () => void (gone = true);
    }
    let callOff = after(PATIENCE.silent, () => void read());
    let waited = false;
    const stop = [
      hear('tierline.desk', (told) => {
        const found = levelsIn(told?.levels);
        if (!found) return;
        waited = true;
        callOff();
        setLevels(found);
      }),
      hear('tierline.reading', () => {
        // Once, and not where they are known: whoever reads again later has told of the levels before.
        if (waited) return;
        waited = true;
        callOff();
        callOff = after(PATIENCE.reading, () => void read());
      }),
    ];
    tell('tierline.ask-desk');
    return () => {
      gone = true;
      callOff();
      for (const end of stop) end();
    };
  }, [projectId, alone]);
  return levels;
}
