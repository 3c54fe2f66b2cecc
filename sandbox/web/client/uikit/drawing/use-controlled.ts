import { useCallback, useEffect, useRef, useState } from 'react';
import type { ForgeHandler } from '../contract';

/** An answer to a change reaches the page a moment after the change was handled. */
const SETTLES_MS = 60;

/**
 * The value of a control whose owner is an app in another frame. What a person does shows at once; what the app
 * says is taken over only when it has heard of everything, or letters typed meanwhile would be lost.
 * `given` undefined: the control keeps its own value, which starts as `initial`.
 */
export function useControlled<V>(
  given: V | undefined,
  initial: V,
  onChange: ForgeHandler | undefined,
): [V, (value: V, told?: unknown) => void] {
  const [value, setValue] = useState<V>(given ?? initial);
  const said = useRef(given);
  const pending = useRef(0);
  said.current = given;

  useEffect(() => {
    if (given !== undefined && pending.current === 0) setValue(given);
  }, [given]);

  const change = useCallback(
    (next: V, told: unknown = next) => {
      setValue(next);
      if (!onChange) return;
      pending.current += 1;
      const heard = (): void => {
        setTimeout(() => {
          pending.current -= 1;
          if (pending.current === 0 && said.current !== undefined) setValue(said.current);
        }, SETTLES_MS);
      };
      void onChange(told).finally(heard);
    },
    [onChange],
  );
  return [value, change];
}
