import { assumed, behaviours, documented } from '../../evidence';

const DOC =
  'support.atlassian.com/jira-service-desk-cloud/docs/what-notifications-do-my-customers-and-service-desk-team-receive';
const RULES = 'support.atlassian.com/jira-service-management-cloud/docs/configure-customer-notifications';

export const mailBehaviours = behaviours('mail', {
  'who took part once and no longer sees the request is not mailed': assumed(
    'notifications go to those who may see the work; that a comment or a subscription does not keep one in is not said',
  ),
  'reporter, participants and customers who commented are mailed about what others do on a request': documented(DOC),
  'approvers and members of organizations are mailed only after they turned notifications on': documented(DOC),
  'an approver is mailed when the approval is asked for, with notifications off too': documented(DOC),
  'a new request is confirmed to its reporter, also when that is who raised it': documented(RULES),
  'new participants, and members of an organization that a request is newly shared with, hear of it': documented(RULES),
  'a request whose resolution is set sends no mail of its own': assumed(
    'its change of status is mailed; on the cloud both are put into one mail, which is sent with notifications off too',
  ),
});
