import { LARGEST_CONFIG } from '../../../../src/domain/gate/rule-config';

/** A configuration as Jira keeps it; undefined where it is more than Jira keeps, in bytes. */
export function textToKeep(config: object): string | undefined {
  const text = JSON.stringify(config);
  return new TextEncoder().encode(text).length <= LARGEST_CONFIG ? text : undefined;
}
