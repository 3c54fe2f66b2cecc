import type { Clock } from '../../clock';
import type { JsonObject } from '../../json';
import type { LicenseState } from '../forge.types';
import type { Identity } from '../install/identity';
import type { Manifest } from '../manifest/manifest';
import type { Service } from '../platform/platform';
import { json, unknown } from '../platform/wire';

const DAY = 24 * 60 * 60 * 1000;
const iso = (time: number): string => new Date(time).toISOString();

/** The installation's licence. It can be switched while the app is installed. */
export class License {
  private since: number;

  constructor(
    private readonly clock: Clock,
    private readonly manifest: Manifest,
    private state: LicenseState = 'none',
  ) {
    this.since = clock.now();
  }

  set(state: LicenseState): void {
    this.state = state;
    this.since = this.clock.now();
  }

  /** False too for an app that has none. */
  get active(): boolean {
    return this.details()?.active === true;
  }

  /** What functions and pages are told; undefined where there is no licence. A trial lasts 30 days, a subscription a year. */
  details(): (JsonObject & { active: boolean }) | undefined {
    if (this.state === 'none' || !this.manifest.app.licensing?.enabled) return undefined;
    const trial = this.state === 'trial';
    const end = this.since + (this.state === 'inactive' ? -DAY : trial ? 30 * DAY : 365 * DAY);
    return {
      active: this.state !== 'inactive' && this.clock.now() < end,
      type: 'commercial',
      isEvaluation: trial,
      billingPeriod: trial ? 'MONTHLY' : 'ANNUAL',
      capabilitySet: 'capabilityStandard',
      ccpEntitlementId: 'entitlement-1',
      ccpEntitlementSlug: 'E-SANDBOX-1',
      supportEntitlementNumber: 'SEN-SANDBOX-1',
      trialEndDate: trial ? iso(end) : null,
      subscriptionEndDate: iso(end),
    };
  }
}

const PATH = '/forge/app/v1/license';

/** `GET /forge/app/v1/license` for the app itself (…/forge/apis-reference/license-api). Other apps: 501. */
export const licenseService = (license: License, identity: Identity, manifest: Manifest): Service => ({
  serves: ({ type, remote }, path) => type === 'fpp' && remote === 'stargate' && path.split('?', 1)[0] === PATH,
  async answer({ method, path }) {
    const asked = new URL(path, 'https://sandbox.invalid').searchParams.getAll('appId');
    if (method !== 'GET') return unknown(`${method} ${PATH}`);
    if (asked.some((it) => it !== identity.appId)) return unknown(`${PATH} of another app`);
    const { appId } = identity;
    if (!manifest.app.licensing?.enabled) {
      const error = { type: 'NOT_FOUND', message: 'No license found for this app on the current site' };
      return json(200, { results: [{ appId, error }] });
    }
    return json(200, { results: [{ appId, data: license.details() ?? {} }] });
  },
});
