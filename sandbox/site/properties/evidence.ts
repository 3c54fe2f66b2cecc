import { assumed, behaviours, documented } from '../../evidence';

const DOC = 'https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-properties/';

export const propertyBehaviours = behaviours('issue properties', {
  'A new property answers 201, a changed one 200': documented(DOC),
  'A value has at most 32,768 characters, a key 255': documented(DOC),
  'Setting needs Edit Issues (403), deleting without it answers 404': documented(DOC),
  'Setting a property leaves no history and does not touch the issue’s updated time':
    assumed('properties are not fields'),
  'Bulk setting is a task: 303 with its place; by list all or nothing, by issue each for itself': documented(DOC),
  'The result of setting by issue names the updated issues and the failures': assumed('its shape is not documented'),
  'Setting the value a property has is told to nobody': assumed('nothing changed'),
  'A closed status that refuses edits does not refuse properties': assumed(
    'the documentation names the permission only',
  ),
});
