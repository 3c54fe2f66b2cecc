import type { Node, NodeOf, Program } from './ast';
import { caughtError, isFinal, ThrownByExpression } from './caught';
import { ExpressionError, NotSupported, placeOf, UnrecognizedProperty } from './expression-error';
import { LenientView } from './lenient';
import { readIndex, readMember } from './members';
import { CALLS } from './limits';
import type { Meter } from './meter';
import { apply, negate } from './operators';
import { BUILT_IN } from './built-in';
import { Callable, constructorOf, truthy, textOf, typeName, type Value } from './values';

export type Scope = ReadonlyMap<string, Value>;

/** A chain cut short by `?.` on null: everything that follows in the chain is skipped. */
const CUT = Symbol('cut');
type Link = Value | typeof CUT;

const isChain = (node: Node): node is NodeOf<'member' | 'index' | 'call'> =>
  node.kind === 'member' || node.kind === 'index' || node.kind === 'call';

/** Walks the tree. One instance an evaluation. */
export class Evaluator {
  private lengthOf: Node | undefined;
  private depth = 0;

  constructor(
    private readonly program: Program,
    private readonly meter: Meter,
  ) {}

  evaluate(node: Node, scope: Scope): Value {
    if (++this.depth > CALLS) throw new ExpressionError('The expression calls itself too often.', 'other');
    try {
      const result = this.link({ ...node, grouped: undefined }, scope);
      if (result === CUT) return null;
      return result instanceof LenientView ? result.settle() : result;
    } finally {
      this.depth -= 1;
    }
  }

  /** A part of a chain, before it is known whether the chain goes on. */
  private link(node: Node, scope: Scope): Link {
    if (node.grouped !== undefined) return this.evaluate(node, scope);
    if (isChain(node)) return this.located(node, () => this.chain(node, scope));
    if (node.kind === 'name') return this.located(node, () => this.variable(node.name, scope));
    return this.located(node, () => this.plain(node, scope));
  }

  private variable(name: string, scope: Scope): Value {
    this.meter.spend('steps');
    const value = scope.get(name) ?? (scope.has(name) ? null : BUILT_IN.get(name));
    if (value === undefined) throw new ExpressionError(`Unrecognized variable: "${name}".`, 'type');
    return value;
  }

  private chain(node: NodeOf<'member' | 'index' | 'call'>, scope: Scope): Link {
    const object = this.receiver(node, scope);
    if (object === CUT || (node.kind !== 'call' && node.optional && object === null)) return CUT;
    this.meter.spend('steps');
    if (node.kind === 'call') return this.call(object, node, scope);
    const key = node.kind === 'member' ? node.name : this.evaluate(node.key, scope);
    if (object instanceof LenientView) return object.get(textOf(key));
    const lengthOnly = this.lengthOf === node;
    try {
      return node.kind === 'member'
        ? readMember(object, node.name, this.meter, lengthOnly)
        : readIndex(object, key, this.meter);
    } catch (error) {
      // Documented of `?.`: null where the property does not exist.
      if (node.optional && error instanceof UnrecognizedProperty) return null;
      throw error;
    }
  }

  /** What a chain goes on from. A list that only `.length` is read of is marked: some cost less so. */
  private receiver(node: NodeOf<'member' | 'index' | 'call'>, scope: Scope): Link {
    if (node.kind === 'member' && node.name === 'length') this.lengthOf = node.object;
    return this.link(node.kind === 'call' ? node.callee : node.object, scope);
  }

  private call(callee: Value, node: NodeOf<'call'>, scope: Scope): Value {
    const target = callee instanceof LenientView ? callee.settle() : callee;
    const args = node.args.map((arg) => this.evaluate(arg, scope));
    if (target instanceof Callable) return target.run(args, this.meter);
    throw new ExpressionError(`${typeName(target)} is not a function.`, 'type');
  }

  private plain(node: Exclude<Node, NodeOf<'member' | 'index' | 'call' | 'name'>>, scope: Scope): Value {
    switch (node.kind) {
      case 'literal':
        return node.value;
      case 'list':
        return node.items.map((item) => this.evaluate(item, scope));
      case 'map':
        return new Map(node.entries.map((entry) => [entry.key, this.evaluate(entry.value, scope)]));
      case 'template':
        return node.texts
          .map(
            (text, index) => text + (index < node.parts.length ? textOf(this.evaluate(node.parts[index]!, scope)) : ''),
          )
          .join('');
      case 'arrow':
        return this.arrow(node, scope);
      case 'new':
        return this.construct(node, scope);
      case 'unary':
        return this.unary(node, scope);
      case 'binary':
        return this.binary(node, scope);
      case 'conditional':
        return this.evaluate(truthy(this.evaluate(node.test, scope)) ? node.yes : node.no, scope);
      case 'throw':
        throw new ThrownByExpression(textOf(this.evaluate(node.value, scope)));
      case 'let':
        return this.declare(node, scope);
      case 'try':
        return this.attempt(node, scope);
    }
  }

  private construct(node: NodeOf<'new'>, scope: Scope): Value {
    const name = constructorOf(node.type);
    const make = scope.get(name) ?? BUILT_IN.get(name);
    if (!(make instanceof Callable)) throw new NotSupported(`${name}(…)`);
    this.meter.spend('steps');
    return make.run(
      node.args.map((arg) => this.evaluate(arg, scope)),
      this.meter,
    );
  }

  private arrow(node: NodeOf<'arrow'>, scope: Scope): Callable {
    return new Callable(this.textOf(node), (args) => {
      this.meter.spend('steps');
      const given = node.params.map((name, index): [string, Value] => [name, args[index] ?? null]);
      return this.evaluate(node.body, new Map([...scope, ...given]));
    });
  }

  private knows(name: string, scope: Scope): boolean {
    this.meter.spend('steps');
    return scope.has(name) || BUILT_IN.has(name);
  }

  private unary(node: NodeOf<'unary'>, scope: Scope): Value {
    // Documented: the type of a variable that is not there is "undefined".
    if (node.op === 'typeof' && node.operand.kind === 'name' && !this.knows(node.operand.name, scope))
      return 'undefined';
    const operand = this.evaluate(node.operand, scope);
    this.meter.spend('steps');
    if (node.op === 'typeof') return typeName(operand);
    return node.op === '!' ? !truthy(operand) : negate(operand);
  }

  private binary(node: NodeOf<'binary'>, scope: Scope): Value {
    const left = this.evaluate(node.left, scope);
    this.meter.spend('steps');
    if (node.op === '??') return left ?? this.evaluate(node.right, scope);
    if (node.op === '||') return truthy(left) ? left : this.evaluate(node.right, scope);
    if (node.op === '&&') return truthy(left) ? this.evaluate(node.right, scope) : left;
    const result = apply(node.op, left, this.evaluate(node.right, scope));
    if (typeof result === 'string') this.meter.spend('steps', result.length >> 8);
    return result;
  }

  private declare(node: NodeOf<'let'>, scope: Scope): Value {
    const inner = new Map(scope);
    for (const { name, value } of node.bindings) inner.set(name, this.evaluate(value, inner));
    return this.evaluate(node.body, inner);
  }

  private attempt(node: NodeOf<'try'>, scope: Scope): Value {
    try {
      return this.evaluate(node.body, scope);
    } catch (error) {
      if (!(error instanceof ExpressionError) || isFinal(error)) throw error;
      const caught = caughtError(error);
      return this.evaluate(node.handler, node.name === null ? scope : new Map([...scope, [node.name, caught]]));
    }
  }

  private textOf(node: Node): string {
    return this.program.text.slice(node.start, node.end);
  }

  /** An error knows the smallest part of the expression that failed. */
  private located<T>(node: Node, work: () => T): T {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof ExpressionError) || error.expression !== undefined || isFinal(error)) throw error;
      const place = placeOf(this.program.text, node.start);
      if (error instanceof ThrownByExpression) throw new ThrownByExpression(error.message, place, this.textOf(node));
      throw new ExpressionError(error.message, error.type, place, this.textOf(node));
    }
  }
}
