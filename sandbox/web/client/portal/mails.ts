import * as z from 'zod/mini';
import type { Http } from '../api/http';

const wireMail = z.object({
  id: z.string(),
  at: z.pipe(
    z.string(),
    z.transform((text) => Date.parse(text)),
  ),
  to: z.string(),
  toName: z.string(),
  issueKey: z.nullable(z.string()),
  subject: z.string(),
  text: z.string(),
  why: z.string(),
});
export type Mail = z.output<typeof wireMail>;

/** What was mailed, newest first: to one account, or to everybody. */
export async function loadMails(http: Http, to?: string): Promise<Mail[]> {
  const answer = await http.get(`/sandbox/mails${to === undefined ? '' : `?to=${encodeURIComponent(to)}`}`);
  return z.array(wireMail).parse(answer).reverse();
}

const REASONS: Record<string, string> = {
  notify: 'told by the app or an agent',
  'customer-comment': 'a comment',
  'request-status': 'a new status',
  'request-created': 'the request was received',
  'participant-added': 'somebody shared the request',
  'organization-added': 'shared with the organization',
  'approval-required': 'an approval is asked for',
};

/** What made the site send a mail. */
export const reasonWords = (why: string): string => REASONS[why] ?? why;
