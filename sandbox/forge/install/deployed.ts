import type { LoadedApp } from '../app';
import { scopesOf, type Manifest } from '../manifest/manifest';
import { identify, type Identity } from './identity';

/** The version in place. All who hold its parts see the next one as soon as it replaces this. */
export class Deployed {
  readonly app: LoadedApp;
  readonly manifest: Manifest;
  readonly identity: Identity;

  constructor(private current: LoadedApp) {
    const now = (): LoadedApp => this.current;
    this.manifest = {
      get app() {
        return now().manifest.app;
      },
      get modules() {
        return now().manifest.modules;
      },
      get resources() {
        return now().manifest.resources;
      },
      get translations() {
        return now().manifest.translations;
      },
      get permissions() {
        return now().manifest.permissions;
      },
    };
    const { manifest } = this;
    this.app = {
      manifest,
      get name() {
        return now().name;
      },
      get version() {
        return now().version;
      },
      get bundles() {
        return now().bundles;
      },
      get dir() {
        return now().dir;
      },
      get translations() {
        return now().translations;
      },
    };
    this.identity = {
      ...identify(current),
      get name() {
        return now().name;
      },
      get version() {
        return now().version;
      },
      get scopes() {
        return scopesOf(manifest);
      },
    };
  }

  /** Throws for another app. */
  replace(next: LoadedApp): void {
    if (next.manifest.app.id !== this.current.manifest.app.id)
      throw new Error(`${next.name} is not another version of ${this.current.name}`);
    this.current = next;
  }
}
