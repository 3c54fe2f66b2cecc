import Heading from '@atlaskit/heading';
import { Fragment } from 'react';
import { Go } from '../../common/go';
import type { ModuleRoute, Route } from '../../route';
import type { Shown } from '../api';

type Here = ModuleRoute & { as: string };

/** The pages of apps in one place, with their sub-pages. */
export function ModuleNav({ heading, modules, here }: { heading: string; modules: readonly Shown[]; here: Here }) {
  const to = (module: string, rest = ''): Route => ({ ...here, module, rest });
  const path = here.rest.split(/[?#]/)[0] ?? '';
  return (
    <nav className="module-nav" aria-label={heading}>
      <Heading as="h2" size="xsmall">
        {heading}
      </Heading>
      {modules.map(({ key, title, pages = [] }) => (
        <Fragment key={key}>
          {pages.length === 0 ? (
            <Go to={to(key)} current={here.module === key}>
              {title}
            </Go>
          ) : (
            <span className="module-nav-section">{title}</span>
          )}
          {pages.map(({ title: name, route, section }, index) => (
            <Fragment key={route}>
              {section && section !== pages[index - 1]?.section && (
                <span className="module-nav-section">{section}</span>
              )}
              <Go to={to(key, `/${route}`)} current={here.module === key && path === `/${route}`}>
                {name}
              </Go>
            </Fragment>
          ))}
        </Fragment>
      ))}
    </nav>
  );
}
