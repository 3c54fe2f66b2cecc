import type { Project } from '../../model';
import { ExpressionError } from '../expression-error';
import { isHost, typeName, type Value } from '../values';
import type { View } from './view';

/** The project that a Project of an expression stands for. */
export function projectBehind({ site }: View, value: Value): Project {
  const found = isHost(value) && value.typeName === 'Project' ? site.projects.get(value.identity ?? '') : undefined;
  if (!found) throw new ExpressionError(`A Project is expected, not ${typeName(value)}.`, 'type');
  return found;
}
