import type { Clock } from '../../clock';
import type { Entity } from '../manifest/storage-entities';
import { refuseKvs } from './refusal';
import { Keys, type Row } from './store';

/** A part of the store, and the entity whose rows it holds. */
export interface Part {
  keys: Keys;
  entity?: Entity;
}

export interface Contents {
  plain: Row[];
  secret: Omit<Row, 'value'>[];
  /** Rows of custom entities by the entity's name. */
  entities: Record<string, Row[]>;
}

/** All that one installation stores: plain keys, secrets, and the rows of each custom entity. */
export class Stores {
  readonly secret: Part;
  private readonly plain: Part;
  private readonly rows = new Map<string, Keys>();

  constructor(
    private readonly clock: Clock,
    /** `app.storage.entities` of the version in place. */
    private readonly entities: () => readonly Entity[],
  ) {
    this.plain = { keys: new Keys(clock) };
    this.secret = { keys: new Keys(clock) };
  }

  /** Throws for an entity that the manifest does not declare. */
  part(entityName: string | undefined): Part {
    return entityName === undefined ? this.plain : this.entity(entityName);
  }

  /** Everything stored, to look at; secrets without their values. */
  contents(): Contents {
    return {
      plain: this.plain.keys.all(),
      secret: this.secret.keys.all().map(({ value: _, ...row }) => row),
      entities: Object.fromEntries([...this.rows].map(([name, keys]) => [name, keys.all()])),
    };
  }

  entity(name: string): Required<Part> {
    const entity = this.entities().find((it) => it.name === name);
    if (!entity) throw refuseKvs('INVALID_ENTITY_TYPE', `The manifest declares no entity ${name}`);
    const keys = this.rows.get(name) ?? new Keys(this.clock);
    this.rows.set(name, keys);
    return { keys, entity };
  }
}
