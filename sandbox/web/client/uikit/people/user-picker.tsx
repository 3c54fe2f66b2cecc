import Avatar from '@atlaskit/avatar';
import { HelperMessage, Label, RequiredAsterisk } from '@atlaskit/form';
import { AsyncSelect } from '@atlaskit/select';
import { useEffect, useId, useState } from 'react';
import * as z from 'zod/mini';
import { drawing } from '../drawing/drawing';
import type { Drawings } from '../drawing/drawn';
import { field, flag, text } from '../drawing/shapes';
import { type Person, usePeople } from './people';

interface PersonOption {
  label: string;
  value: string;
  person: Person;
}

const asOption = (person: Person): PersonOption => ({ label: person.name, value: person.id, person });

/** The site tells nobody's address here, so it is empty, as for people who hide theirs. */
const told = ({ id, name, avatarUrl = '' }: Person) => ({ id, name, avatarUrl, email: '', type: 'user' });

const ids = z.optional(z.union([z.string(), z.array(z.string())]));
const several = (given: string | string[] | undefined): string[] =>
  typeof given === 'string' ? [given] : (given ?? []);

const UserPicker = drawing(
  {
    ...field,
    defaultValue: ids,
    description: text,
    isMulti: flag,
    label: text,
    placeholder: text,
    value: ids,
    includeUsers: ids,
  },
  ({
    props: {
      defaultValue,
      description,
      id,
      isDisabled,
      isInvalid,
      isMulti,
      isRequired,
      label,
      name,
      onChange,
      placeholder,
      testId,
      value,
    },
  }) => {
    const people = usePeople();
    const own = useId();
    const [chosen, setChosen] = useState<PersonOption[]>([]);
    const given = several(value ?? defaultValue).join('\n');

    useEffect(() => {
      let gone = false;
      const wanted = given === '' ? [] : given.split('\n');
      void Promise.all(wanted.map((account) => people.byId(account).catch(() => undefined))).then((found) => {
        if (!gone) setChosen(found.filter((person) => person !== undefined).map(asOption));
      });
      return () => {
        gone = true;
      };
    }, [people, given]);

    function choose(options: readonly PersonOption[]): void {
      setChosen([...options]);
      const persons = options.map(({ person }) => told(person));
      void onChange?.(isMulti ? persons : (persons[0] ?? null));
    }

    const inputId = id ?? own;
    return (
      <div data-testid={testId}>
        {label !== undefined && (
          <Label htmlFor={inputId}>
            {label}
            {isRequired && <RequiredAsterisk />}
          </Label>
        )}
        <AsyncSelect<PersonOption, boolean>
          inputId={inputId}
          name={name}
          isMulti={isMulti}
          isClearable
          isDisabled={isDisabled}
          isInvalid={isInvalid}
          isRequired={isRequired}
          placeholder={placeholder ?? 'Search for people'}
          value={isMulti ? chosen : (chosen[0] ?? null)}
          loadOptions={async (words: string) => (await people.find(words)).map(asOption)}
          noOptionsMessage={({ inputValue }) => (inputValue === '' ? 'Type a name' : 'Nobody was found')}
          onChange={(next) => choose(isSeveral(next) ? next : next ? [next] : [])}
          formatOptionLabel={({ person }) => (
            <span className="uikit-user">
              <Avatar size="xsmall" src={person.avatarUrl} />
              <span>{person.name}</span>
            </span>
          )}
          menuPosition="fixed"
        />
        {description !== undefined && <HelperMessage>{description}</HelperMessage>}
      </div>
    );
  },
);

const isSeveral = (chosen: PersonOption | readonly PersonOption[] | null): chosen is readonly PersonOption[] =>
  Array.isArray(chosen);

export const userPickers: Drawings = { UserPicker };
