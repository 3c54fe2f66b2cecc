import type { Break } from '../hand-over/troubles';
import { withoutGrant, withoutTransitions } from '../hand-over/troubles';
import { LEVEL } from '../hand-over/steps';

const withoutLevel: Break = ({ site }) => {
  const field = site.fields.get(LEVEL);
  site.fields.delete(LEVEL);
  return () => void (field && site.fields.set(LEVEL, field));
};

const levelTakenOff: Break = ({ help: { project } }) => {
  project.fieldIds = project.fieldIds.filter((id) => id !== LEVEL);
  return () => void (project.fieldIds.includes(LEVEL) || project.fieldIds.push(LEVEL));
};

/** What somebody takes away, and gives back later. */
export const TROUBLES: Readonly<Record<string, Break>> = {
  'the field Support Level is deleted': withoutLevel,
  'the field Support Level is taken off the project': levelTakenOff,
  'the way into the re-entry status is removed': withoutTransitions('201'),
  'the ways out of the re-entry status are removed': withoutTransitions('211', '221'),
  'all ways to wait again are removed': withoutTransitions('201', '211', '221'),
  'the app may not edit': withoutGrant('EDIT_ISSUES'),
  'the app may not assign': withoutGrant('ASSIGN_ISSUES'),
  'the app may not see the tickets': withoutGrant('BROWSE_PROJECTS'),
  'the app may not transition': withoutGrant('TRANSITION_ISSUES'),
};
