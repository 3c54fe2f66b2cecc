import type { Policy } from '../../../domain/policy';
import { differences } from '../../../domain/rules/differences';
import { draftOf } from '../../../domain/rules/draft';
import type { Names } from '../../../domain/rules/names';
import { ask } from '../../ask';

/** A version that was read once does not change any more. */
const read = new Map<number, Promise<Policy | null>>();

/** `null`: it could not be read, or is not kept. */
export function versionOf(version: number): Promise<Policy | null> {
  const known = read.get(version);
  if (known) return known;
  const asked = ask('rules.version', { version }).then(
    (reply) => (reply.ok ? reply.value.rules : null),
    () => null,
  );
  read.set(version, asked);
  // What was not answered is asked anew.
  void asked.then((rules) => rules ?? read.delete(version));
  return asked;
}

/** What changed by a version, in sentences. */
export async function changesOf(version: number, names: Names): Promise<readonly string[] | 'first' | 'failed'> {
  const [now, before] = await Promise.all([versionOf(version), version > 1 ? versionOf(version - 1) : null]);
  if (!now) return 'failed';
  if (version === 1) return 'first';
  return before ? differences(draftOf(before), draftOf(now), names) : 'failed';
}
