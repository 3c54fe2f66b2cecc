import { customFieldApi } from '@forge/jira-bridge/out/custom-field';
import { useEffect, useState } from 'react';

/**
 * The field's value as it is now: the one that the view began with, then each that Jira tells of. Where Jira tells
 * of none, as in the portal, the first one stays.
 */
export function useLiveValue(first: string | null): string | null {
  const [value, setValue] = useState(first);
  useEffect(() => {
    let gone = false;
    const heard = ({ fieldValue }: { fieldValue: unknown }): void => {
      if (!gone) setValue(typeof fieldValue === 'string' && fieldValue !== '' ? fieldValue : null);
    };
    customFieldApi.getFieldData(heard).catch(() => undefined);
    return () => void (gone = true);
  }, []);
  return value;
}
