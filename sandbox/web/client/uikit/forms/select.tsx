import AkSelect from '@atlaskit/select';
import * as z from 'zod/mini';
import { drawing } from '../drawing/drawing';
import type { Drawings } from '../drawing/drawn';
import { telling } from '../drawing/events';
import { useLabelledBy } from '../drawing/labelled';
import { field, flag, handler, oneOf, text } from '../drawing/shapes';
import { useControlled } from '../drawing/use-controlled';

/** An option as the app gave it; whatever else is in it goes back to the app when it is chosen. */
const Option = z.looseObject({ label: z.string(), value: z.unknown(), isDisabled: flag });
const Group = z.looseObject({ label: text, options: z.array(Option) });
const Chosen = z.optional(z.nullable(z.union([z.array(Option), Option])));

type SelectOption = z.infer<typeof Option>;

const Select = drawing(
  {
    ...field,
    appearance: oneOf('default', 'subtle', 'none'),
    autoFocus: flag,
    closeMenuOnScroll: flag,
    closeMenuOnSelect: flag,
    defaultInputValue: text,
    defaultMenuIsOpen: flag,
    defaultValue: Chosen,
    inputId: text,
    inputValue: text,
    isClearable: flag,
    isLoading: flag,
    isMulti: flag,
    isSearchable: flag,
    menuIsOpen: flag,
    onInputChange: handler,
    openMenuOnFocus: flag,
    options: z.optional(z.array(z.union([Group, Option]))),
    placeholder: text,
    spacing: oneOf('default', 'compact'),
    value: Chosen,
  },
  ({ props }) => {
    const {
      id,
      inputId,
      value,
      defaultValue = null,
      onChange,
      onBlur,
      onFocus,
      onInputChange,
      'aria-invalid': _invalid,
      options,
      ...rest
    } = props;
    const labelledBy = useLabelledBy(rest['aria-labelledby']);
    const [now, change] = useControlled<SelectOption | SelectOption[] | null>(value, defaultValue, onChange);
    return (
      <AkSelect<SelectOption, boolean>
        {...rest}
        aria-labelledby={labelledBy}
        inputId={inputId ?? id}
        options={options}
        value={now}
        onChange={(chosen) => change(isSeveral(chosen) ? [...chosen] : chosen)}
        onInputChange={onInputChange && ((typed, { action }) => void onInputChange(typed, { action }))}
        onBlur={telling(onBlur)}
        onFocus={telling(onFocus)}
        menuPosition="fixed"
      />
    );
  },
);

const isSeveral = (chosen: SelectOption | readonly SelectOption[] | null): chosen is readonly SelectOption[] =>
  Array.isArray(chosen);

export const selects: Drawings = { Select };
