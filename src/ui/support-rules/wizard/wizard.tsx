import { Inline, Spinner, Text } from '@forge/react';
import { TroubleNote } from '../../ticket/trouble-note';
import { SettingUp } from './setting-up';
import { useOpening } from './use-opening';
import { WORDS } from './words';

export interface WizardProps {
  /** As the page knows it before anything was looked at. */
  project: { readonly key: string };
  /** The desk is set up: the page has something to show. */
  done: () => void;
}

/** From a project of which nothing is set up to a desk that is ready. Goes on where it stopped. */
export function Wizard({ project, done }: WizardProps) {
  const { opened, trouble, again } = useOpening();
  if (trouble) return <TroubleNote said={trouble} again={again} />;
  if (!opened)
    return (
      <Inline space="space.100" alignBlock="center">
        <Spinner size="small" label={WORDS.title(project.key)} />
        <Text>{WORDS.opening}</Text>
      </Inline>
    );
  return <SettingUp opened={opened} done={done} />;
}
