import type { AccountId, Site } from './model';

/** What is wrong with the site itself, until the faults are called off. */
export type SiteFault =
  /** Searches see issues as they were so many milliseconds ago. */
  | { search: { lagMs: number } }
  /** SLA reads show cycles as they stood so many milliseconds ago. */
  | { sla: { readLagMs: number } }
  /** An account loses project permissions on every project. */
  | { permissions: { account: AccountId; revoke: readonly string[] } };

/** Breaks parts of a site and remembers how they were. */
export class SiteFaults {
  private before: { indexLag: number; readLag: number } | undefined;

  constructor(private readonly site: Site) {}

  set(fault: SiteFault): void {
    const { site } = this;
    this.before ??= { indexLag: site.indexLag, readLag: site.sla.readLag };
    if ('search' in fault) site.indexLag = fault.search.lagMs;
    else if ('sla' in fault) site.sla.readLag = fault.sla.readLagMs;
    else {
      const { account, revoke } = fault.permissions;
      site.withheld ??= new Map();
      site.withheld.set(account, new Set([...(site.withheld.get(account) ?? []), ...revoke]));
    }
  }

  clear(): void {
    if (!this.before) return;
    this.site.indexLag = this.before.indexLag;
    this.site.sla.readLag = this.before.readLag;
    this.site.withheld?.clear();
    this.before = undefined;
  }
}
