const UUID = '[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?:-\\d{1,6})?';
/** A team's page ends in its id, after the id of its organisation: `…/people/team/<id>?…`; so does its resource name. */
const IN_LINK = new RegExp(`team/(${UUID})(?![0-9a-z-])`, 'i');
const BARE = new RegExp(`^${UUID}$`, 'i');

/** The id of a team, out of a link to its page or as it is; `null`: there is none in it. */
export function teamIdIn(text: string): string | null {
  const given = text.trim();
  const id = BARE.test(given) ? given : IN_LINK.exec(given)?.[1];
  return id?.toLowerCase() ?? null;
}
