import * as z from 'zod';

/** Values by names from outside: it has no prototype, so a name that was not given finds nothing. */
export type Named<T> = Record<string, T>;

export const namedValues = <T>(entries: Iterable<readonly [string, T]> = []): Named<T> => {
  const named: Record<string, T> = Object.create(null);
  for (const [name, value] of entries) named[name] = value;
  return named;
};

/** zod drops the name `__proto__` from a record, so another one stands in for it there. */
const STAND_IN = '\0__proto__';

/** A name as it was given, in the place of what stands in for it in the path of an issue. */
export const ownName = <Step>(step: Step): Step | string =>
  step === STAND_IN ? '__proto__' : step;

/** A record whose keys are names from outside, each of which is kept, whatever objects inherit under it. */
export const named = <Value extends z.ZodType>(name: z.ZodString, value: Value) =>
  z
    .preprocess(withStandIn, z.record(name, value))
    .transform(withoutStandIn<z.infer<Value>>)
    .nonoptional();

const withStandIn = (input: unknown): unknown =>
  typeof input === 'object' && input !== null && Object.hasOwn(input, '__proto__')
    ? namedValues(
        Object.entries(input).map(([name, value]) => [
          name === '__proto__' ? STAND_IN : name,
          value,
        ]),
      )
    : input;

const withoutStandIn = <T>(record: Readonly<Record<string, T>>): Named<T> =>
  namedValues(Object.entries(record).map(([name, value]) => [ownName(name), value]));
