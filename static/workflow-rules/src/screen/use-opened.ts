import { useEffect, useState } from 'react';
import { readConfig, type RuleConfigs, type StoredConfig } from '../../../../src/domain/gate/read-config';
import { readSite } from '../site/read-site';
import type { Site } from '../site/facts';
import { type Place, readPlace } from './place';
import type { RuleScreen } from './rule-screen';

/** What a screen begins with. */
export interface Opened<Config> {
  readonly place: Place;
  readonly stored: StoredConfig<Config>;
  readonly site: Site;
}

export type Opening<Config> =
  { readonly at: 'reading' } | { readonly at: 'failed' } | ({ readonly at: 'open' } & Opened<Config>);

/** Reads the stored configuration and the site; `attempt`: a new one reads again. */
export function useOpened<Rule extends keyof RuleConfigs>(
  { rule, named }: Pick<RuleScreen<Rule, never, never>, 'rule' | 'named'>,
  attempt: number,
): Opening<RuleConfigs[Rule]> {
  const [opening, setOpening] = useState<Opening<RuleConfigs[Rule]>>({ at: 'reading' });
  useEffect(() => {
    let wanted = true;
    async function open(): Promise<Opening<RuleConfigs[Rule]>> {
      const place = await readPlace();
      const stored = readConfig(rule, place.stored);
      const site = await readSite(place, stored.readable ? named(stored.config) : []);
      return { at: 'open', place, stored, site };
    }
    setOpening({ at: 'reading' });
    open().then(
      (opened) => wanted && setOpening(opened),
      () => wanted && setOpening({ at: 'failed' }),
    );
    return () => {
      wanted = false;
    };
  }, [rule, named, attempt]);
  return opening;
}
