import AkRange from '@atlaskit/range';
import { drawing } from '../drawing/drawing';
import type { Drawings } from '../drawing/drawn';
import { telling } from '../drawing/events';
import { field, number } from '../drawing/shapes';
import { useControlled } from '../drawing/use-controlled';

const Range = drawing(
  { ...field, defaultValue: number, max: number, min: number, step: number, value: number },
  ({ props }) => {
    const {
      value,
      defaultValue,
      onChange,
      onBlur,
      onFocus,
      'aria-invalid': _invalid,
      isInvalid: _isInvalid,
      isRequired: _isRequired,
      ...rest
    } = props;
    const { min = 0, max = 100 } = rest;
    const [now, change] = useControlled(value, defaultValue ?? Math.floor((min + max) / 2), onChange);
    return (
      <AkRange
        {...rest}
        value={now}
        onChange={(next: number) => change(next)}
        onBlur={telling(onBlur)}
        onFocus={telling(onFocus)}
      />
    );
  },
);

export const ranges: Drawings = { Range };
