import type { ReactNode } from 'react';
import { Flash } from '../common/flash';
import type { Facts } from './moment';

/** The last hand-over seen, as the lines show it. */
export interface Seen {
  facts: Facts;
  count: number;
}

interface LineProps {
  label: string;
  value: ReactNode;
  /** At the right: a clock or a button. */
  aside?: ReactNode;
  note: ReactNode;
  bar?: ReactNode;
  flash?: number;
}

/** One of the three large lines. It is as high without a note as with one. */
export function HeadlineLine({ label, value, aside, note, bar, flash }: LineProps) {
  return (
    <div className="line">
      <Flash on={flash} />
      <h2 className="line-label">{label}</h2>
      <div className="line-main">
        <div className="line-value">{value}</div>
        {aside && <div className="line-aside">{aside}</div>}
      </div>
      {bar}
      <div className="line-note">{note}</div>
    </div>
  );
}

/** How much of a goal is used up; over it, the bar is full and red. */
export function GoalBar({ used, goal, still }: { used: number; goal?: number; still?: boolean }) {
  const part = goal ? Math.min(1, Math.max(0, used / goal)) : 0;
  const tone = goal && used > goal ? 'over' : part > 0.8 ? 'near' : still ? 'still' : 'fine';
  return (
    <div className="goal-bar" aria-hidden="true">
      <div className={`goal-bar-used goal-bar-${tone}`} style={{ width: `${part * 100}%` }} />
    </div>
  );
}
