import { SourceMap, type SourceMapPayload } from 'node:module';
import { z } from 'zod';

export type StackReader = (stack: string) => string;

const mapShape = z.looseObject({
  version: z.number(),
  file: z.string().default(''),
  sources: z.array(z.string()),
  sourcesContent: z.array(z.string().nullable()).default([]),
  names: z.array(z.string()).default([]),
  mappings: z.string(),
  sourceRoot: z.string().default(''),
});

function parseMap(json: string): SourceMap {
  const map = mapShape.parse(JSON.parse(json));
  const payload: SourceMapPayload = { ...map, sourcesContent: map.sourcesContent.map((text) => text ?? '') };
  return new SourceMap(payload);
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** `…index.cjs:123:9` becomes `src/index.ts:7:3`; frames without a source stay as they are. The map is read on first use. */
export function readStack(filename: string, mapJson: string | undefined): StackReader {
  if (!mapJson) return (stack) => stack;
  let map: SourceMap | undefined;
  const place = new RegExp(`${escape(filename)}:(\\d+):(\\d+)`, 'g');
  return (stack) =>
    stack.replace(place, (whole, line: string, column: string) => {
      map ??= parseMap(mapJson);
      const entry = map.findEntry(Number(line) - 1, Number(column) - 1);
      if (!('originalSource' in entry)) return whole;
      const source = entry.originalSource.replace(/^(webpack:\/\/[^/]*\/)?(\.\.?\/)*/, '');
      return `${source}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
    });
}
