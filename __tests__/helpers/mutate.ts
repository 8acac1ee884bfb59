/** Numbers from 0 to 1 that a seed decides (mulberry32). */
export const seeded = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const VALUES: readonly unknown[] = [
  null,
  '',
  'x',
  -1,
  0.5,
  1e308,
  2 ** 53,
  true,
  false,
  [],
  {},
  [null],
  { a: 1 },
  '__proto__',
  '2026-13-45T99:99:99Z',
];

interface Place {
  readonly holder: object;
  readonly key: string;
}

const placesIn = (value: unknown): Place[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.keys(value).flatMap((key) => [
        { holder: value, key },
        ...placesIn(Reflect.get(value, key)),
      ]);

/** An answer with one value in it missing or replaced. */
export const mutate = (body: unknown, random: () => number): unknown => {
  const copy: unknown = JSON.parse(JSON.stringify(body));
  const places = placesIn(copy);
  const place = places[Math.floor(random() * places.length)];
  if (place === undefined) return copy;
  const choice = Math.floor(random() * (VALUES.length + 1));
  if (choice === VALUES.length) Reflect.deleteProperty(place.holder, place.key);
  else Reflect.set(place.holder, place.key, VALUES[choice]);
  return copy;
};
