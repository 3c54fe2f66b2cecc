import { Spinner, useProductContext } from '@forge/react';
import { string, type } from 'superstruct';
import { is } from '../../domain/fits';
import { useEffect, useState } from 'react';
import type { Contract, Reply } from '../../contract';
import type { Said } from '../../domain/answers';
import { ask } from '../ask';
import { TroubleNote } from '../ticket/trouble-note';
import { Settings } from './settings/settings';
import { Wizard } from './wizard/wizard';

type Answers = [Reply<Contract['rules.read']['answers']>, Reply<Contract['findings.list']['answers']>];

const UNREACHABLE: Said = {
  happened: 'The support rules could not be read.',
  means: 'Hand-overs go on as before.',
  next: 'Reload the page in a minute.',
};

const InProject = type({ extension: type({ project: type({ key: string() }) }) });

/** What a project admin sees of Tierline: the way to set it up, and then all that can be decided. */
export function SupportRulesPage() {
  const [answers, setAnswers] = useState<Answers | null>(null);
  const [unreachable, setUnreachable] = useState(false);
  const [turn, setTurn] = useState(0);
  const context: unknown = useProductContext();
  useEffect(() => {
    let gone = false;
    Promise.all([ask('rules.read', {}), ask('findings.list', {})]).then(
      (given) => !gone && setAnswers(given),
      () => !gone && setUnreachable(true),
    );
    return () => void (gone = true);
  }, [turn]);

  if (unreachable) return <TroubleNote said={UNREACHABLE} />;
  if (!answers) return <Spinner label="Reading the support rules" />;
  const anew = (): void => setTurn(turn + 1);
  const [rules, findings] = answers;
  if (!rules.ok) return <TroubleNote said={rules.problem} />;
  const policy = rules.value.rules;
  const key = is(context, InProject) ? context.extension.project.key : '';
  if (!policy) return <Wizard project={{ key }} done={anew} />;
  return <Settings key={turn} first={policy} findings={findings} />;
}
