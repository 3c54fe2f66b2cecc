import type { Caller } from '../caller';
import type { Issue, Site } from '../model';
import { findIssue } from '../people/find';
import { Bursts } from './bursts';
import { HourPoints, type PointsReport } from './hour-points';
import { IssueWrites } from './issue-writes';

export interface RateOptions {
  site: Site;
  /**
   * Also limits how often each operation is called in a second. Off by default: while work is done the clock
   * stands still, so that all of an instant's calls would fall into one second that never passes.
   */
  bursts?: boolean;
}

/** A call that has found its operation. */
export interface Arriving {
  caller: Caller;
  /** Method and path template. */
  operation: string;
  params: Record<string, string>;
}

/** Paths that name an issue and change nothing of it. */
const NO_WRITE = /\/notify$/;
const IDS = ['issueIdOrKey', 'issueIdorKey', 'issueId'];

/** All that Jira counts of the calls to one site. Points are an app's alone; a page's and a token's calls cost none. */
export class Rates {
  private readonly points: HourPoints;
  private readonly writes: IssueWrites;
  private readonly bursts: Bursts | undefined;

  constructor(private readonly options: RateOptions) {
    const { clock } = options.site;
    this.points = new HourPoints(clock);
    this.writes = new IssueWrites(clock);
    this.bursts = options.bursts ? new Bursts(clock) : undefined;
  }

  /** Lets a call in and counts it, or throws Jira's 429. */
  admit(call: Arriving): void {
    if (charged(call.caller)) this.points.check();
    this.bursts?.take(call.operation);
    const issue = this.written(call);
    if (issue) this.writes.count(issue);
  }

  /** Charges what an answered call costs. */
  charge(caller: Caller, points: number): void {
    if (charged(caller)) this.points.charge(points);
  }

  /** What an answer's headers tell its caller. */
  headers(caller: Caller): Record<string, string> {
    return charged(caller) ? this.points.headers() : {};
  }

  /** Points that the app spends on other sites, from now on or in all this hour. */
  spend(points: number): void {
    this.points.spend(points);
  }
  setElsewhere(points: number): void {
    this.points.setElsewhere(points);
  }

  report(): PointsReport {
    return this.points.report();
  }

  private written({ operation, params }: Arriving): Issue | undefined {
    if (operation.startsWith('GET ') || NO_WRITE.test(operation)) return undefined;
    if (!/\/(issue|request)\/\{/.test(operation)) return undefined;
    const named = IDS.map((name) => params[name]).find((it) => it !== undefined);
    return named === undefined ? undefined : findIssue(this.options.site, named);
  }
}

/** `bridge`: what a front end asks as the person who looks is not charged. */
export const charged = ({ client }: Caller): boolean => client === 'app';
