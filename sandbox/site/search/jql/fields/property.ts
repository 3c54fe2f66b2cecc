import type { Json } from '../../../../json';
import type { Issue, PropertyIndex, Site } from '../../../model';
import type { PropertyPath } from '../clause';
import { lacking } from '../refusals';
import type { JqlField, Scope } from '../scope';
import { choiceField } from './choice';
import { instantField } from './instant';
import { numberField } from './number';
import { personField } from './person';
import { textField } from './text';
import { indexedInstant } from './property-date';

/** Operators that no element of a list may break. */
const NEGATIVE = new Set(['!=', 'not in', '!~']);

/** What lies at a path of a property; each element where that is a list. */
function elementsAt(property: Json | undefined, path: string): Json[] {
  let value: Json | undefined = property;
  for (const step of path === '' ? [] : path.split('.')) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
    value = Object.hasOwn(value, step) ? value[step] : undefined;
  }
  return (Array.isArray(value) ? value : [value]).filter((it) => it !== undefined && it !== null) as Json[];
}

function elementsOf({ entityType, propertyKey, path }: PropertyIndex, issue: Issue, { site }: Scope): Json[] {
  const properties = entityType === 'issue' ? issue.properties : site.projects.get(issue.projectId)?.properties;
  return properties && Object.hasOwn(properties, propertyKey) ? elementsAt(properties[propertyKey], path) : [];
}

const textOf = (value: Json | null): string | null => (typeof value === 'string' ? value : null);

/** One element, as a field of the type it is indexed by, with the operators that type has. */
const TYPES: Record<PropertyIndex['type'], (name: string, element: () => Json | null) => JqlField> = {
  number: (name, element) => {
    const number = (): number | null => {
      const value = element();
      return typeof value === 'number' ? value : null;
    };
    return numberField(name, number);
  },
  string: (name, element) => {
    const { test, operators } = choiceField({
      name,
      ids: () => [textOf(element())].filter((text) => text !== null),
      find: (value) => [value],
    });
    return { test, operators };
  },
  text: (name, element) => textField(name, () => textOf(element()), false),
  user: (name, element) => {
    const { test, operators } = personField(name, () => textOf(element()));
    return { test, operators };
  },
  date: (name, element) => instantField(name, () => indexedInstant(textOf(element()))),
};

/** A part of an entity property that an app asked to be indexed. */
export function propertyField(name: string, index: PropertyIndex): JqlField {
  if (index.entityType === 'user') throw lacking(`'${name}', a property of people`);
  let current: Json | null = null;
  const one = TYPES[index.type](name, () => current);
  const { sort } = one;
  const as = (element: Json | null): void => void (current = element);
  return {
    operators: one.operators,
    test(clause, scope) {
      const holds = one.test(clause, scope);
      const about =
        (issue: Issue) =>
        (element: Json | null): boolean => {
          as(element);
          return holds(issue);
        };
      return (issue) => {
        const elements = elementsOf(index, issue, scope);
        if (elements.length === 0) return about(issue)(null);
        return NEGATIVE.has(clause.op) ? elements.every(about(issue)) : elements.some(about(issue));
      };
    },
    ...(sort ? {} : { sortUnknown: true as const }),
    sort: sort && {
      ...sort,
      key: (scope) => {
        const key = sort.key(scope);
        return (issue) => {
          as(elementsOf(index, issue, scope)[0] ?? null);
          return key(issue);
        };
      },
    },
  };
}

/** A property that is not indexed is no error: nothing is found by it. */
const unindexed = (name: string): JqlField => ({
  operators: [],
  test({ op }) {
    if (op === 'is' || op === 'is not') throw lacking(`'${name}', which no app has indexed, and EMPTY`);
    return () => false;
  },
});

/** A property by its path. Throws 501 for entities other than issues and projects. */
export function propertyNamed(site: Site, name: string, { entity, key, path }: PropertyPath): JqlField {
  if (entity !== 'issue' && entity !== 'project') throw lacking(`'${name}'`);
  const index = site.propertyIndexes.find(
    (it) => it.entityType === entity && it.propertyKey === key && it.path === path,
  );
  return index ? propertyField(name, index) : unindexed(name);
}
