import { migrate } from '../storage/schema';

/** On installation. Should it fail, the first statement that misses a table makes it good. */
export async function installed(): Promise<void> {
  await migrate();
}
