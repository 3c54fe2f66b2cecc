import type { Json } from '../../json';
import { rawValue } from '../fields/value';
import type { Changes } from '../issues/apply';
import type { Issue, IssueLink, LinkType, RawValue, Site } from '../model';
import type { Step } from './step';

export interface TransitionInput {
  /** Raw values by field id; ignored, as Jira does, when the transition has no screen. */
  fields?: Changes;
  /** An ADF document, shown to the customer when who moves the work speaks to customers; ignored without a screen. */
  comment?: Json;
  /** Links to add; ignored without a screen. */
  links?: NewLink[];
}

export interface NewLink {
  type: LinkType;
  other: Issue;
  otherIs: 'inward' | 'outward';
}

/** A step with what its screen would change. */
export interface Attempt extends Step {
  fields: Changes;
  comment?: Json;
  links: NewLink[];
}

export const attemptOf = (step: Step, { fields = {}, comment, links = [] }: TransitionInput): Attempt =>
  step.hasScreen
    ? { ...step, fields, links, ...(comment === undefined ? {} : { comment }) }
    : { ...step, fields: {}, links: [] };

/** A field's raw value as it would be. */
export function valueAfter({ site, issue, fields }: Attempt, fieldId: string): RawValue {
  const field = site.fields.get(fieldId);
  return fields[fieldId] ?? (field && !(fieldId in fields) ? rawValue(site, issue, field) : null);
}

/** The links as they would be kept, with ids that no link has. */
export const linksAdded = ({ issue, links }: Attempt): IssueLink[] =>
  links.map(({ type, other, otherIs }, index) => ({
    id: `new-${index}`,
    typeId: type.id,
    inward: otherIs === 'inward' ? other.id : issue.id,
    outward: otherIs === 'inward' ? issue.id : other.id,
  }));

export const fieldName = (site: Site, fieldId: string): string => site.fields.get(fieldId)?.name ?? fieldId;
