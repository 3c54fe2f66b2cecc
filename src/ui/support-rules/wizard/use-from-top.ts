import { useEffect, useState } from 'react';
import { after } from '../../clock';
import type { Step } from './steps';

/**
 * Whether the step may be drawn. A page of UI Kit cannot scroll: who pressed a button at the foot of a long step would
 * find the next one at its foot. For a moment there is nothing below the head, which brings the window back to the top.
 */
export function useFromTop(step: Step): boolean {
  const [drawn, setDrawn] = useState(step);
  useEffect(() => after(0, () => setDrawn(step)), [step]);
  return drawn === step;
}
