import type { Issue, RawValue, Site } from '../../model';

/** The issue as it would be with these raw values by field id; the issue itself is left as it is. */
export function withProposed(site: Site, issue: Issue, values: Record<string, RawValue>): Issue {
  if (Object.keys(values).length === 0) return issue;
  const seen: Issue = { ...issue, values: { ...issue.values } };
  for (const [fieldId, raw] of Object.entries(values)) {
    if (site.fields.get(fieldId)?.kind === 'request-type')
      seen.requestTypeId = typeof raw === 'string' ? raw : undefined;
    else if (site.fields.get(fieldId)?.kind === 'security')
      seen.securityLevelId = typeof raw === 'string' ? raw : undefined;
    else seen.values[fieldId] = raw;
  }
  return seen;
}
