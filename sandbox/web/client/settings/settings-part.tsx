import Heading from '@atlaskit/heading';
import { useCallback, type ReactNode } from 'react';
import { Bone } from '../common/bones';
import type { Http } from '../api/http';
import { useLive } from '../live/use-live';
import type { Route } from '../route';
import { useSession } from '../session';
import { Refused } from './refused';

interface SettingsPartProps<Value> {
  title: string;
  /** What the page is for, in a sentence. */
  about: string;
  /** Memoised, or a function of the module. */
  load: (http: Http) => Promise<Value>;
  here: Route;
  who: 'project-admin' | 'admin';
  children: (value: Value, refresh: () => Promise<void>) => ReactNode;
  /** Stands beside the title. */
  act?: (value: Value, refresh: () => Promise<void>) => ReactNode;
}

const never = (): boolean => false;

/** A page of settings: its title, what it is for, and what is loaded for it. */
export function SettingsPart<Value>({ title, about, load, here, who, children, act }: SettingsPartProps<Value>) {
  const { http } = useSession();
  const ask = useCallback(() => load(http), [load, http]);
  const { value, trouble, refresh } = useLive(title, ask, never);
  if (value === undefined && trouble !== undefined)
    return <Refused error={trouble} doing={`Opening ${title}`} here={here} who={who} />;
  return (
    <>
      <header className="settings-head">
        <Heading as="h1" size="large">
          {title}
        </Heading>
        {value !== undefined && act && <span className="settings-act">{act(value, refresh)}</span>}
        <p className="subtle">{about}</p>
      </header>
      {value === undefined ? <Bones title={title} /> : children(value, refresh)}
    </>
  );
}

const Bones = ({ title }: { title: string }) => (
  <div className="settings-list" role="status" aria-label={`Opening ${title}`}>
    {Array.from({ length: 5 }, (_, line) => (
      <Bone key={line} width="100%" height={48} />
    ))}
  </div>
);
