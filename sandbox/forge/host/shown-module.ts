import type { LoadedApp } from '../app';
import { extensionAri } from '../install/identity';
import type { SubPage } from '../manifest/page-modules';
import type { Text } from '../manifest/shapes';
import { textIn } from '../modules/translations';
import { passes, type Beholder } from './conditions';
import { LOCALE } from './context';
import { extensionOf } from './extension';
import type { ModuleAsk, ShownModule } from './host.types';
import type { View, ViewModule } from './views';

type Asked = Omit<ModuleAsk, 'types'>;
interface Pages {
  pages?: readonly (SubPage | string)[];
  sections?: readonly { header?: Text; pages: readonly SubPage[]; displayConditions?: SubPage['displayConditions'] }[];
}
function subPages(app: LoadedApp, module: ViewModule & Pages, beholder: Beholder): NonNullable<ShownModule['pages']> {
  const drawn = (page: SubPage, section?: string): NonNullable<ShownModule['pages']> =>
    passes(beholder, page.displayConditions)
      ? [
          {
            title: textIn(app.translations, page.title, LOCALE),
            route: page.route,
            ...(page.icon === undefined ? {} : { icon: page.icon }),
            ...(section === undefined ? {} : { section }),
          },
        ]
      : [];
  const single = (module.pages ?? []).flatMap((it) => (typeof it === 'string' ? [] : drawn(it)));
  const sections = (module.sections ?? []).filter((it) => passes(beholder, it.displayConditions));
  const grouped = sections.flatMap(({ header, pages }) =>
    pages.flatMap((it) => drawn(it, header === undefined ? undefined : textIn(app.translations, header, LOCALE))),
  );
  return [...single, ...grouped];
}

/** Strips of the portal name the pages they are on; without names they are on all. */
const onThisPage = ({ pages }: Pages, { portalPage }: Asked): boolean => {
  const names = (pages ?? []).filter((it) => typeof it === 'string');
  return names.length === 0 || (portalPage !== undefined && names.includes(portalPage));
};

/** What a page is told of a view; undefined where the module does not want to be on this page of the portal. */
export function shownModule(app: LoadedApp, view: View, beholder: Beholder, asked: Asked): ShownModule | undefined {
  const { site, identity, place } = beholder;
  const module: ViewModule & Pages = view.module;
  if (!onThisPage(module, asked)) return undefined;
  const text = (it: Text): string => textIn(app.translations, it, LOCALE);
  const [key = '', entry] = (view.resource ?? '').split('/');
  const pages = subPages(app, module, beholder);
  return {
    id: extensionAri(identity, module.key),
    key: module.key,
    type: view.type,
    entryPoint: view.entryPoint,
    title: text(module.title ?? module.name ?? app.name),
    ...(module.description === undefined ? {} : { description: text(module.description) }),
    ...(module.label === undefined ? {} : { label: text(module.label) }),
    ...(module.icon === undefined ? {} : { icon: module.icon }),
    resource:
      view.resource === undefined
        ? null
        : { key, render: view.render ?? 'default', ...(entry === undefined ? {} : { entry }) },
    resolver: module.resolver !== undefined,
    ...(module.viewportSize === undefined ? {} : { viewportSize: module.viewportSize }),
    ...(module.layout === undefined ? {} : { layout: module.layout }),
    ...(pages.length > 0 ? { pages } : {}),
    ...(view.command ? { command: view.command } : {}),
    extension: extensionOf(site, view, place, asked, identity.appId),
  };
}
