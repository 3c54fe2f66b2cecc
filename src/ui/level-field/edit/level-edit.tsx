import { view } from '@forge/bridge';
import { Spinner } from '@forge/react';
import { CustomFieldEdit } from '@forge/react/jira';
import { useEffect, useState } from 'react';
import { useFieldPlace, type FieldPlace } from '../field-place';
import { readRules, type FieldRules } from '../read-rules';
import { WORDS } from '../words';
import { ByHand } from './by-hand';
import { FollowsTeam } from './follows-team';

/** Jira takes this at once, also where nothing was changed: a form waits for every field on it. */
const submit = (level: string | null): void => void view.submit(level).catch(() => undefined);
const close = (): void => void view.close().catch(() => undefined);

function Editor({ place }: { place: FieldPlace }) {
  const { projectId } = place;
  const [rules, setRules] = useState<FieldRules | null | undefined>(undefined);
  useEffect(() => {
    if (projectId === null) setRules(null);
    else void readRules(projectId).then(setRules);
  }, [projectId]);

  const [level, setLevel] = useState(place.level);
  const choose = (next: string): void => {
    setLevel(next);
    submit(next);
  };
  const byHand = rules?.escalation?.levelByHand === true;
  return (
    <CustomFieldEdit onSubmit={() => submit(level)} hideActionButtons disableSubmitOnBlur disableSubmitOnEnter>
      {rules === undefined ? (
        <Spinner size="small" label={WORDS.reading} />
      ) : rules && byHand ? (
        <ByHand place={place} rules={rules} choose={choose} close={close} />
      ) : (
        <FollowsTeam place={place} known={rules !== null} close={close} />
      )}
    </CustomFieldEdit>
  );
}

/** The Support Level field where it is changed, or where it is said how to. */
export function LevelEdit() {
  const place = useFieldPlace();
  return place && <Editor place={place} />;
}
