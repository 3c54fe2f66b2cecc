import type { Policy } from '../policy';
import type { DeskSetup } from './desk-setup';
import { PLACES } from './places';
import type { CheckReport } from './report';
import { fine, listed, unknown, wrong, type Matter } from './words';

/** The app's own fields that no screen has to show: hand-overs and overrides write them, and queues sort by them. */
export function checkFields({ fields: named }: Policy, { fields }: DeskSetup): CheckReport {
  const matter: Matter = {
    check: 'app-fields',
    title: 'The fields that hand-overs write are there',
    who: 'jira-admin',
    path: PLACES.fields,
    affectsHandOvers: true,
  };
  if (!('is' in fields)) return unknown(matter, fields.unseen);
  const wanted: readonly (readonly [string, string | undefined])[] = [
    ['With team since', named.withTeamSince],
    ['Team target due', named.targetDue],
    ['Reason for closing with open work', named.overrideReason],
  ];
  const gone = wanted.flatMap(([name, id]) =>
    id !== undefined && !fields.is.some((it) => it.id === id) ? [name] : [],
  );
  if (gone.length === 0) return fine(matter);
  return wrong(matter, {
    happened: `Jira no longer has ${listed(gone)} under the id that the support rules know.`,
    means: 'Hand-overs cannot be completed, or queues and close checks miss what they look for.',
    next: 'Save the support rules again, so that the fields are looked up anew.',
  });
}
