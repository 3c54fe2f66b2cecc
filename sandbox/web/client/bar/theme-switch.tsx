import { IconButton } from '@atlaskit/button/new';
import DropdownMenu, { DropdownItemRadio, DropdownItemRadioGroup } from '@atlaskit/dropdown-menu';
import ThemeIcon from '@atlaskit/icon/core/theme';
import { useEffect, useState } from 'react';
import { applyTheme, chosenTheme, chooseTheme, onSystemTheme, type ThemeChoice } from './theme';

const CHOICES: { id: ThemeChoice; name: string }[] = [
  { id: 'auto', name: 'As the system' },
  { id: 'light', name: 'Light' },
  { id: 'dark', name: 'Dark' },
];

export function ThemeSwitch() {
  const [chosen, setChosen] = useState(chosenTheme);
  useEffect(() => onSystemTheme(() => applyTheme(chosenTheme())), []);
  const choose = (choice: ThemeChoice): void => {
    chooseTheme(choice);
    setChosen(choice);
  };
  return (
    <DropdownMenu
      placement="bottom-end"
      shouldRenderToParent={false}
      trigger={({ triggerRef, ...props }) => (
        <IconButton {...props} ref={triggerRef} appearance="subtle" icon={ThemeIcon} label="Theme" />
      )}
    >
      <DropdownItemRadioGroup id="theme" title="Theme">
        {CHOICES.map(({ id, name }) => (
          <DropdownItemRadio key={id} id={id} isSelected={id === chosen} onClick={() => choose(id)}>
            {name}
          </DropdownItemRadio>
        ))}
      </DropdownItemRadioGroup>
    </DropdownMenu>
  );
}
