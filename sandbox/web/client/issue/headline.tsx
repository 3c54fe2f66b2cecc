import type { Snapshot } from '../api/issue';
import type { Ticket } from '../api/ticket';
import { AssigneeLine } from './assignee-line';
import { CustomerLine } from './customer-line';
import { factsOf, type Moment, sentence, tone } from './moment';
import { TeamLine } from './team-line';

export interface HeadlineProps {
  snapshot: Snapshot;
  moment?: Moment;
  refresh: () => Promise<void>;
}

/** Stands where the news of a hand-over will be, so that nothing moves when it comes. */
const HINT = 'Escalate, or change the team: the team’s clock starts anew, the customer’s clock runs on.';

const HINT_DONE = 'Its clocks have ended. Reopened, it goes on with its last team.';

const NEWS = { done: 'headline-news-done', 'on its way': 'headline-news-coming', wrong: 'headline-news-wrong' };

/** Elsewhere no clock runs, neither a team's nor a customer's. */
export const isDesk = ({ project }: Ticket): boolean => project.type === 'service_desk';

/** The three things that tell how a ticket stands: who has had it for how long, who works on it, the customer's clock. */
export function Headline({ snapshot, moment, refresh }: HeadlineProps) {
  const facts = moment && factsOf(moment, snapshot);
  const seen = facts && { facts, count: moment.count };
  const { ticket, may } = snapshot;
  if (!isDesk(ticket))
    return (
      <section className="headline" aria-label="How the work stands">
        <AssigneeLine snapshot={snapshot} seen={seen} refresh={refresh} />
      </section>
    );
  return (
    <section className="headline" aria-label="How the ticket stands">
      <TeamLine snapshot={snapshot} seen={seen} />
      <AssigneeLine snapshot={snapshot} seen={seen} refresh={refresh} />
      <CustomerLine snapshot={snapshot} seen={seen} />
      <p className={`headline-news ${facts ? NEWS[tone(facts)] : ''}`} role="status">
        {facts ? sentence(facts) : may.edit && (ticket.status.category === 'done' ? HINT_DONE : HINT)}
      </p>
    </section>
  );
}
