import type { Actor } from '../actor';
import type { Issue, Site } from '../model';
import { Refusal, refuseDesk } from '../refusal';
import { performTransition } from '../workflow/make-transition';

function firstMessage(body: unknown): string {
  const { errorMessages, errors } = body as { errorMessages?: unknown; errors?: unknown };
  const texts = [
    ...(Array.isArray(errorMessages) ? (errorMessages as unknown[]) : []),
    ...Object.values(typeof errors === 'object' && errors !== null ? errors : {}),
  ];
  return String(texts[0] ?? 'The transition could not be made.');
}

/** Runs what the workflow may refuse; its refusals are told in JSM's form. */
export async function inDeskWords<T>(i18nKey: string, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof Refusal) || error.status === 501) throw error;
    throw refuseDesk(error.status, firstMessage(error.body), i18nKey);
  }
}

/** Makes a transition where Jira vouches for the actor. What the workflow refuses is refused in JSM's form. */
export async function move(
  site: Site,
  issue: Issue,
  transitionId: string,
  actor: Actor & { through: 'portal' | 'approval' },
): Promise<void> {
  await inDeskWords('sd.request.transition.error', () => performTransition(site, issue, transitionId, {}, actor));
}
