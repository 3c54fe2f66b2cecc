import { kvs } from '@forge/kvs';
import { nullable, number, string, type } from 'superstruct';
import { is } from '../domain/fits';
import type { ReportMarks } from '../ports/personal-data';

const KEY = 'accounts-reported';
const Mark = type({ from: nullable(string()), turn: number() });

/** In Forge's key-value store; what cannot be read is as none. */
export const storedReportMarks: ReportMarks = {
  async read() {
    const stored: unknown = await kvs.get(KEY);
    return is(stored, Mark) ? stored : null;
  },
  async keep(mark) {
    await (mark === null ? kvs.delete(KEY) : kvs.set(KEY, mark));
  },
};
