import { Link } from '@forge/react';

interface TicketLinkProps {
  issueId: string;
  keys: ReadonlyMap<string, string>;
}

/** A ticket by its key, to be opened; by its id where whoever looks may not see it. */
export function TicketLink({ issueId, keys }: TicketLinkProps) {
  const key = keys.get(issueId);
  if (key === undefined) return <>{`Work item ${issueId}`}</>;
  return (
    <Link href={`/browse/${encodeURIComponent(key)}`} openNewTab>
      {key}
    </Link>
  );
}
