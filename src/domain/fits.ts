import {
  assert as assertShape,
  is as isShape,
  StructError,
  validate as validateShape,
  type Failure,
  type Struct,
} from 'superstruct';

/** Has nothing to say of what it was given but that it does not fit. */
function unsayable(value: unknown): StructError {
  const failure: Failure = {
    value,
    key: undefined,
    type: 'json',
    refinement: undefined,
    path: [],
    branch: [value],
    message: 'it holds something that has no place here, or is nested too deep',
    explanation: undefined,
  };
  return new StructError(failure, function* () {
    yield failure;
  });
}

/**
 * superstruct words each misfit, and turns the value into a text to do so. JavaScript throws in the middle of it where
 * the value has a key `toString` that is no function, or is nested thousands deep: whoever may write such a value would
 * decide that the check breaks off. Here it is a misfit like any other.
 */
function misfit(error: unknown, value: unknown): StructError {
  if (error instanceof StructError) return error;
  if (error instanceof TypeError || error instanceof RangeError) return unsayable(value);
  throw error;
}

/** Whether a value has a shape; never throws, whatever the value is. */
export function is<T, S>(value: unknown, struct: Struct<T, S>): value is T {
  try {
    return isShape(value, struct);
  } catch (error) {
    misfit(error, value);
    return false;
  }
}

/** Throws superstruct's StructError for a value of another shape, and nothing else. */
export function assert<T, S>(value: unknown, struct: Struct<T, S>): asserts value is T {
  try {
    assertShape(value, struct);
  } catch (error) {
    throw misfit(error, value);
  }
}

/** What is wrong with a value, or the value. Never throws. */
export function validate<T, S>(value: unknown, struct: Struct<T, S>): [StructError, undefined] | [undefined, T] {
  try {
    return validateShape(value, struct);
  } catch (error) {
    return [misfit(error, value), undefined];
  }
}
