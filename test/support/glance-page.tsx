import { answerWith, forget, jiraAnswers, JiraAnswer, settled, standOn } from './forge-ui';
import ForgeReconciler from '@forge/react';
import type { JsonObject } from '../../sandbox/json';
import { GlancePage } from '../../src/ui/glance/page';
import { CONTEXT, deskAnswer, ticketAnswer } from './on-ticket';

/** What Jira answers; changed by what the page does. */
export const site = { desk: deskAnswer() as unknown, ticket: ticketAnswer() as unknown, assign: null as unknown };

/** A site in order, for each test anew. */
export function resetSite(): void {
  standOn(CONTEXT);
  Object.assign(site, { desk: deskAnswer(), ticket: ticketAnswer(), assign: new JiraAnswer(204) });
  answerWith(() => {
    throw new Error('nothing is invoked');
  });
  jiraAnswers(({ method, path }) => {
    if (path.startsWith('/rest/api/3/expression/')) return site.desk;
    if (path.includes('/user/properties/')) return new JiraAnswer(method === 'PUT' ? 200 : 404);
    return method === 'PUT' ? site.assign : site.ticket;
  });
}

/** Draws the glance, on this ticket where one is given. */
export const openGlance = async (ticket: JsonObject | null = null): Promise<void> => {
  // What the page before had under way still belongs to it.
  await settled();
  if (ticket) site.ticket = ticket;
  forget();
  ForgeReconciler.render(<GlancePage key={Math.random()} />);
};
