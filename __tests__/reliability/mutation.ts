import fc from '../helpers/fast-check.js';

/** Something that is put in the place of a value, or takes it away. */
const REPLACEMENTS: Readonly<Record<string, (value: unknown) => unknown>> = {
  gone: () => undefined,
  null: () => null,
  'an empty object': () => ({}),
  'an empty list': () => [],
  'in a list': (value) => [value],
  'in an object': (value) => ({ value }),
  'a huge number': () => 1e308,
  'a negative number': () => -1,
  'a fraction': () => 0.5,
  'beyond a safe integer': () => 2 ** 53 + 2,
  'an empty text': () => '',
  'a text of digits': () => '12345',
  'a date that is none': () => '2026-99-99T99:99:99Z',
  'a date far off': () => '+275760-09-13T00:00:00Z',
  'a lone surrogate': () => '\ud800',
  'a very long text': () => 'x'.repeat(70_000),
  'the name of a prototype': () => '__proto__',
  'another text': () => 'x',
  'an object of something else': () => ({ a: 1 }),
  'a list of nothing': () => [null],
  true: () => true,
  false: () => false,
  twice: (value) => (Array.isArray(value) ? [...value, ...value] : value),
  'the first only': (value) => (Array.isArray(value) ? value.slice(0, 1) : value),
};

export interface Mutation {
  /** Which of the values it meets, counted round and round. */
  readonly place: number;
  readonly replacement: string;
}

export const mutations: fc.Arbitrary<Mutation> = fc.record({
  place: fc.nat(),
  replacement: fc.constantFrom(...Object.keys(REPLACEMENTS)),
});

type Path = readonly (string | number)[];

const pathsIn = (value: unknown, path: Path = []): Path[] => [
  path,
  ...(typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, [...path, key]))
    : []),
];

/** The JSON text with one of its values replaced. */
export const mutated = (text: string, { place, replacement }: Mutation): string => {
  const root: unknown = JSON.parse(text);
  const paths = pathsIn(root);
  const path = paths[place % paths.length] ?? [];
  const replace = REPLACEMENTS[replacement] ?? ((value: unknown) => value);
  const [last] = path.slice(-1);
  if (last === undefined) return JSON.stringify(replace(root)) ?? '';
  const holder = path.slice(0, -1).reduce<unknown>((at, key) => Reflect.get(Object(at), key), root);
  const value = replace(Reflect.get(Object(holder), last));
  if (value === undefined) Reflect.deleteProperty(Object(holder), last);
  else Reflect.set(Object(holder), last, value);
  return JSON.stringify(root);
};
