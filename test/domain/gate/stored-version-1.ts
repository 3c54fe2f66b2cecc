/** Configurations as version 1 of the forms saved them. They stay as they are: workflows keep them for years. */
export const STORED_VERSION_1 = {
  'linked-closed':
    '{"version":1,"says":"Refuses the transition while work that this ticket “is escalated to” of level L2 or L3 is open.","counting":{"links":[{"type":"10007","side":"outward"}],"levels":["L2","L3"],"withoutLevel":false,"projects":["10000","10002"],"unresolvedIsOpen":true},"fields":{"level":"customfield_10200","team":"customfield_10001"},"rule":"linked-closed"}',
  'linked-closed-expression':
    '{"version":1,"says":"Hides the transition while work that this ticket “is escalated to” is open.","counting":{"links":[{"type":"10007","side":"outward"}],"levels":null,"withoutLevel":true,"projects":null,"unresolvedIsOpen":false},"fields":{"level":null,"team":null},"rule":"linked-closed-expression","expression":"true"}',
  'notes-complete':
    '{"rule":"notes-complete","version":1,"says":"Refuses the transition until the escalation notes have all that their template asks for.","levels":null}',
  'outcome-recorded':
    '{"rule":"outcome-recorded","version":1,"says":"Refuses the transition of a ticket of level L3 until its outcome is recorded.","levels":["L3"],"withoutLevel":false,"kinds":["article","answer","none"],"fields":{"level":"customfield_10200","team":"customfield_10001"}}',
} as const;
