import type { LicensedRules, Suspension } from '../../../src/ports/licensed-rules';

export function memoryLicensedRules(): LicensedRules & { suspended: string[] } {
  const rules = {
    suspended: [] as string[],
    suspend: async (which: readonly string[]) => void (rules.suspended = [...which]),
    resume: async () => void (rules.suspended = []),
  };
  return rules;
}

export function memorySuspension(): Suspension {
  let noted = false;
  return { standing: async () => noted, note: async (standing) => void (noted = standing) };
}
