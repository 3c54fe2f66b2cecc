import type { AuditRecord } from '../model';

export interface Wanted {
  words: readonly string[];
  from?: number;
  to?: number;
}

/** The texts that a word of the filter is looked for in (api-group-audit-records). */
function textsOf({ summary, category, eventSource, objectItem, changedValues }: AuditRecord): string[] {
  const { id = '', name, typeName, parentName = '' } = objectItem;
  return [
    summary,
    category,
    eventSource,
    name,
    typeName,
    parentName,
    ...(typeName === 'USER' ? [id] : []),
    ...changedValues.flatMap(({ changedFrom = '', changedTo = '' }) => [changedFrom, changedTo]),
  ];
}

const says = (record: AuditRecord, word: string): boolean =>
  textsOf(record).some((text) => text.toLowerCase().includes(word.toLowerCase()));

/** The records that hold every word and were made in the time, the newest first. */
export const findRecords = (all: readonly AuditRecord[], { words, from = -Infinity, to = Infinity }: Wanted) =>
  all.filter((it) => it.at >= from && it.at <= to && words.every((word) => says(it, word))).reverse();
