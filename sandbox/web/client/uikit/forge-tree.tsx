import './uikit.css';
import './charts/charts.css';
import { type ReactElement, useMemo } from 'react';
import type { ForgeTreeProps } from './contract';
import { Drawn, DrawingsContext } from './drawing/drawn';
import { ServicesContext } from './drawing/services';
import { PeopleContext, peopleOf } from './people/people';
import { drawings } from './registry';

/**
 * What an app's UI Kit front end says, drawn with Atlaskit's components. What cannot be drawn is marked in its
 * place, with its name, and told to `services.unknown`.
 */
export function ForgeTree({ doc, services }: ForgeTreeProps): ReactElement {
  const people = useMemo(() => peopleOf(services.http), [services.http]);
  return (
    <ServicesContext.Provider value={services}>
      <PeopleContext.Provider value={people}>
        <DrawingsContext.Provider value={drawings}>
          <div className="uikit">
            <Drawn node={doc} />
          </div>
        </DrawingsContext.Provider>
      </PeopleContext.Provider>
    </ServicesContext.Provider>
  );
}
