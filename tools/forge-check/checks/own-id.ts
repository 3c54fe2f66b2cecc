import type { App } from '../app';
import type { Finding } from '../finding';
import { valuesNamed } from '../manifest-file';

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/**
 * An expression can name what belongs to the app (a property under its id) only by that id, written out. `forge
 * register` gives the app another one, and the expression would then look for what is not there.
 */
export function checkOwnId({ manifest }: App): Finding[] {
  const own = [...valuesNamed('id', manifest.content)]
    .find(({ path }) => path.join('.') === 'app.id')
    ?.text.match(ID)?.[0];
  const expressions = ['expression', 'jiraExpression'].flatMap((name) => [...valuesNamed(name, manifest.content)]);
  return expressions.flatMap(({ path, text }) =>
    (text.match(ID) ?? [])
      .filter((id) => id !== own)
      .map((id): Finding => {
        const message = `${id} is not the app's id, which is ${own ?? 'missing'}: write that one here`;
        return { ...manifest.at(path), level: 'error', message, check: 'own-id', tool: 'own' };
      }),
  );
}
