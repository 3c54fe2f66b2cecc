import { theApp } from './the-app';

/** Names of the fields that Jira gets when the app is installed. */
export const FIELDS_ADDED = (theApp().manifest.modules['jira:customField'] ?? []).map(({ name }) => String(name));
