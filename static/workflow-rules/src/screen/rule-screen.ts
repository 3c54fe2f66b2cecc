import type { ReactElement } from 'react';
import type { RuleConfigs } from '../../../../src/domain/gate/read-config';
import type { Desk, Site } from '../site/facts';

/** What a rule's form draws with. */
export interface FormProps<Draft, Wrong> {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  /** Nothing before somebody has tried to save. */
  readonly wrong: Wrong;
  readonly site: Site;
  /** Somebody named a desk whose levels are to be offered. */
  readonly onDesk: (desk: Desk) => void;
}

/** What is wrong with a draft as a whole. */
export interface AnyWrong {
  readonly all?: string | undefined;
}

/** One fact of a configuration, to be read. */
export interface Fact {
  readonly term: string;
  readonly says: string;
}

/**
 * What one rule's screens differ in. `Draft`: what is being filled in; `Wrong`: what its fields say is wrong with it,
 * by the field, with `all` for what is no single field's.
 */
export interface RuleScreen<Rule extends keyof RuleConfigs, Draft, Wrong extends AnyWrong> {
  readonly rule: Rule;
  /** Projects that the form has to call by their names. */
  readonly named: (config: RuleConfigs[Rule]) => readonly string[];
  readonly begin: (site: Site) => Draft;
  readonly resume: (config: RuleConfigs[Rule], site: Site) => Draft;
  /** The whole configuration, `says` included; or what is wrong. */
  readonly finish: (draft: Draft, site: Site) => { config: RuleConfigs[Rule] } | { wrong: Wrong };
  readonly Form: (props: FormProps<Draft, Wrong>) => ReactElement;
  readonly facts: (draft: Draft, site: Site) => readonly Fact[];
  /** What Jira does as long as nothing readable is stored. */
  readonly meanwhile: { readonly missing: string; readonly unreadable: string };
  /** What is good to know of a rule of this kind; `draft` as it is at the moment. */
  readonly notes: (draft: Draft, site: Site) => readonly string[];
}
