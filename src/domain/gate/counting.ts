import { array, boolean, enums, nonempty, nullable, object, size, type Infer } from 'superstruct';
import { Id, ProjectId } from '../shapes';

/** Which side of a link a ticket stands on: `outward` where the link reads from the ticket ("is escalated to"). */
export const Side = enums(['outward', 'inward']);
export type Side = Infer<typeof Side>;

/** Which linked work counts for a ticket, and when it is open. */
export const Counting = object({
  /** By link type id; both sides of a type are two entries. */
  links: size(array(object({ type: Id, side: Side })), 1, 40),
  /** `null`: of any level. */
  levels: nullable(nonempty(array(Id))),
  /** Work that shows no support level, as in a project without one, counts where levels are named. */
  withoutLevel: boolean(),
  /** Ids; `null`: of any project. */
  projects: nullable(nonempty(array(ProjectId))),
  /** Work that is Done but has no resolution is open. */
  unresolvedIsOpen: boolean(),
});
export type Counting = Infer<typeof Counting>;
