import { literal, nullable, optional, pattern, size, string, type } from 'superstruct';
import { is } from '../domain/fits';
import type { Said } from '../domain/answers';

/** Where a call comes from, as the platform vouches for it: never from the payload. */
export interface ProjectPlace {
  readonly projectId: string;
  /** Who asks, for the record of who changed the rules; `null`: the platform did not say. */
  readonly accountId: string | null;
}

/** A ticket's page, and who looks at it. */
export interface TicketPlace extends ProjectPlace {
  readonly issueId: string;
  readonly accountId: string;
}

/** What the calls of one kind of page have in common. */
export interface Door<P> {
  /** `null`: the call does not come from such a page. */
  place(context: unknown): P | null;
  readonly notHere: Said;
  readonly notAllowed: Said;
  /** What an input that is wrong means. */
  readonly nothingDone: string;
}

const Id = pattern(string(), /^\d{1,15}$/);
const Account = size(string(), 1, 128);
const InProject = type({
  accountId: optional(nullable(Account)),
  extension: type({ project: type({ id: Id }) }),
});
const OnTicket = type({
  accountId: Account,
  extension: type({ project: type({ id: Id }), issue: type({ id: Id }) }),
});

const NOT_HERE = {
  happened: 'This was asked from a page where it cannot be asked.',
  means: 'Nothing was changed.',
};

/** The pages of a project's settings. */
export const projectDoor: Door<ProjectPlace> = {
  place: (context) =>
    is(context, InProject) ? { projectId: context.extension.project.id, accountId: context.accountId ?? null } : null,
  notHere: { ...NOT_HERE, next: 'Open the support rules in the settings of a project.' },
  notAllowed: {
    happened: 'You may not do this.',
    means: 'Nothing was changed.',
    next: 'Ask an administrator of this project.',
  },
  nothingDone: 'Nothing was saved.',
};

/** The site's own page: it stands in no project. */
export interface SitePlace {
  readonly accountId: string;
}

const OnSite = type({ accountId: Account, extension: type({ type: literal('jira:adminPage') }) });

export const siteDoor: Door<SitePlace> = {
  place: (context) => (is(context, OnSite) ? { accountId: context.accountId } : null),
  notHere: { ...NOT_HERE, next: 'Open Tierline in the settings of Jira.' },
  notAllowed: {
    happened: 'This is for those who administer Jira.',
    means: 'Nothing was changed.',
    next: 'Ask a Jira admin.',
  },
  nothingDone: 'Nothing was done.',
};

/** The pages of a ticket. */
export const ticketDoor: Door<TicketPlace> = {
  place: (context) =>
    is(context, OnTicket)
      ? {
          projectId: context.extension.project.id,
          issueId: context.extension.issue.id,
          accountId: context.accountId,
        }
      : null,
  notHere: { ...NOT_HERE, next: 'Open the ticket and try again there.' },
  notAllowed: {
    happened: 'This is for agents who may edit, assign and comment on this ticket.',
    means: 'Nothing was changed.',
    next: 'Ask an agent of this project, or its administrator for these permissions.',
  },
  nothingDone: 'Nothing was changed. Your text is still here.',
};
