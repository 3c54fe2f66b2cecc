import { ExpressionError } from '../expression-error';
import { Callable, isMap, typeName, type MapValue, type Purse, type Value } from '../values';

/** A method's arguments, taken with their types. Throws ExpressionError of type `type`. */
export class Arguments {
  constructor(
    private readonly method: string,
    private readonly values: Value[],
    readonly purse: Purse,
  ) {}

  private wrong(index: number, wanted: string): ExpressionError {
    const got = index < this.values.length ? typeName(this.values[index]!) : 'nothing';
    return new ExpressionError(`Argument ${index + 1} of ${this.method} must be a ${wanted}, not ${got}.`, 'type');
  }

  any(index: number): Value {
    if (index >= this.values.length) throw this.wrong(index, 'value');
    return this.values[index]!;
  }

  has(index: number): boolean {
    return index < this.values.length;
  }

  string(index: number): string {
    const value = this.values[index];
    if (typeof value !== 'string') throw this.wrong(index, 'String');
    return value;
  }

  number(index: number): number {
    const value = this.values[index];
    if (typeof value !== 'number') throw this.wrong(index, 'Number');
    return value;
  }

  map(index: number): MapValue {
    const value = this.values[index];
    if (value === undefined || !isMap(value)) throw this.wrong(index, 'Map');
    return value;
  }

  callable(index: number): (...args: Value[]) => Value {
    const value = this.values[index];
    if (!(value instanceof Callable)) throw this.wrong(index, 'Function');
    return (...args) => value.run(args, this.purse);
  }
}

export type Methods<T> = Record<string, (receiver: T, args: Arguments) => Value>;
