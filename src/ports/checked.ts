import type { Checked } from '../domain/doctor/kept';

/** What the last set-up check of a desk found. */
export interface CheckedSetUps {
  /** `null`: nobody has looked yet. */
  of(projectId: string): Promise<Checked | null>;
  keep(projectId: string, checked: Checked): Promise<void>;
}
