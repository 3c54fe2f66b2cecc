import { type Source, readSources } from './source';
import { type ManifestFile, readManifestFile } from './manifest-file';

/** The app as our own checks see it: its manifest with positions, and its source as syntax trees. */
export interface App {
  readonly dir: string;
  readonly manifest: ManifestFile;
  readonly sources: readonly Source[];
}

/** @returns null when manifest.yml cannot be read as a manifest at all (the validation says why) */
export function readApp(dir: string): App | null {
  const manifest = readManifestFile(dir);
  return manifest && { dir, manifest, sources: readSources(dir) };
}
