import type { Named } from '../../../../domain/doctor/desk-setup';
import type { TemplateCode } from '../../../../domain/set-up/templates';

export interface TypedTeam extends Named {
  readonly level: string;
}

export interface TypedLevel extends Named {
  /** The name as the template or the rules have it. */
  readonly was: string;
}

/** What was typed and chosen so far. */
export interface Typed {
  /** `null`: it began with rules that were there already. */
  readonly template: TemplateCode | null;
  readonly levels: readonly TypedLevel[];
  readonly teamField: string;
  readonly teams: readonly TypedTeam[];
  /** Teams were put on levels by a person, not by what their names suggest. */
  readonly placed: boolean;
  /** Teams that were named by hand: they can be chosen again. */
  readonly named: readonly Named[];
  /** By level. */
  readonly defaults: Readonly<Record<string, string>>;
  /** Where new tickets go; `null`: to the default team of the first level. */
  readonly entry: string | null;
  /** By work type: taken in, and the status in which its tickets wait. */
  readonly workTypes: Readonly<Record<string, { readonly taken: boolean; readonly waiting: string }>>;
  readonly teamSla: string | null;
  readonly customerSlas: readonly string[];
  /** Account ids. */
  readonly managers: readonly string[];
}
