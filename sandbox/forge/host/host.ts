import type { Json } from '../../json';
import type { AppPanel, Site } from '../../site/model';
import { findIssue } from '../../site/people/find';
import { isAddedTo, isShownOn } from '../../site/panels/app-panels';
import type { Deployed } from '../install/deployed';
import { extensionAri } from '../install/identity';
import type { License } from '../modules/license';
import type { Call } from '../run/call';
import { passes, type Beholder } from './conditions';
import { pageContext, resolverContext } from './context';
import type { ForgeHost, ModuleAsk, ModulePlace, ShownModule } from './host.types';
import { accountTypeOf, mayUse } from './person';
import { NEEDS, placeOf } from './place';
import { resourceOf } from './resources';
import { shownModule } from './shown-module';
import { viewsOf, type View } from './views';

const PANEL = 'jira:issuePanel';

export interface HostOptions {
  site: Site;
  deployed: Deployed;
  license: License;
  installed(): boolean;
  run(call: Call): Promise<Json | undefined>;
}

interface Found {
  view: View;
  shown: ShownModule;
}

/** What pages see of the app, always as the site and the version in place stand. */
export function createHost({ site, deployed, license, installed, run }: HostOptions): ForgeHost {
  const { app, manifest, identity } = deployed;
  const about = { site, identity, manifest, license };

  /** A panel is shown only where somebody added it, unless `everywhere` asks for all that could be. */
  function ofType(type: string, asked: Omit<ModuleAsk, 'types'>, everywhere = false): Found[] {
    const need = NEEDS[type];
    if (need === undefined) throw new Error(`no page shows modules of type ${type}`);
    const { accountId } = asked;
    const person = accountTypeOf(site, accountId);
    const views = viewsOf(site, manifest, type, asked).filter(({ module }) => mayUse(person, module.unlicensedAccess));
    const place = views.length === 0 ? undefined : placeOf(site, asked, need);
    if (!place) return [];
    const beholder: Beholder = { site, identity, license, accountId, place };
    return views
      .filter(({ module }) => passes(beholder, module.displayConditions))
      .filter(
        ({ module: { key } }) => everywhere || type !== PANEL || (place.issue && isShownOn(panel(key), place.issue)),
      )
      .flatMap((view) => {
        const shown = shownModule(app, view, beholder, asked);
        return shown ? [{ view, shown }] : [];
      });
  }

  function panel(moduleKey: string): AppPanel {
    const found = site.appPanels.get(extensionAri(identity, moduleKey));
    if (!found) throw new Error(`the site does not know the panel ${moduleKey}`);
    return found;
  }

  /** The module at this place, if the person is shown it there. */
  function find({ id, entryPoint, ask }: ModulePlace): Found {
    const type = Object.keys(NEEDS).find((it) =>
      (manifest.modules[it] ?? []).some(({ key }) => extensionAri(identity, key) === id),
    );
    const found = type === undefined || !installed() ? [] : ofType(type, ask).filter(({ shown }) => shown.id === id);
    const wanted = entryPoint === undefined ? found[0] : found.find(({ shown }) => shown.entryPoint === entryPoint);
    if (!wanted) throw new Error(`module ${id} is not shown to ${ask.accountId ?? 'anonymous people'} here`);
    return wanted;
  }

  return {
    modules: ({ types, ...asked }) =>
      installed() ? types.flatMap((type) => ofType(type, asked).map(({ shown }) => shown)) : [],
    panels(asked) {
      const issue = findIssue(site, asked.issueKey);
      if (!installed() || !issue) return [];
      return ofType(PANEL, asked, true).map(({ shown: { id, key, title } }) => ({
        id,
        title,
        shown: isShownOn(panel(key), issue),
        removable: isAddedTo(panel(key), issue),
      }));
    },
    context: (shown, accountId) => pageContext(about, shown, accountId),
    async resolve(place, { key, payload }) {
      const { view, shown } = find(place);
      const { accountId } = place.ask;
      if (!view.module.resolver) throw new Error(`module ${shown.key} has no resolver`);
      const body: Json = { call: { functionKey: key, payload }, context: resolverContext(about, shown, accountId) };
      const who = accountId === null ? { anonymous: true } : { accountId };
      return run({
        function: view.module.resolver.function,
        module: shown.key,
        moduleType: shown.type,
        body,
        frontEnd: true,
        ...who,
      });
    },
    async dynamicProperties(place) {
      const { view, shown } = find(place);
      const { dynamicProperties: named } = view.module;
      if (!named) return undefined;
      const body: Json = { cloudId: site.cloudId, extension: shown.extension };
      const accountId = place.ask.accountId ?? undefined;
      return run({ function: named.function, module: shown.key, moduleType: shown.type, body, accountId });
    },
    permissions() {
      const { content } = manifest.permissions;
      return { scopes: identity.scopes.all, scripts: content?.scripts ?? [], styles: content?.styles ?? [] };
    },
    resource: (key) => resourceOf(app, key),
    translations: () =>
      app.translations ?? {
        fallback: 'en-US',
        locales: {},
        info: { translations: {}, config: { locales: [], fallback: {} } },
      },
  };
}
