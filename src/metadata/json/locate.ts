import { visit } from 'jsonc-parser';

export type Path = readonly (string | number)[];

/** Where one value stands, in UTF-16 units of the text; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where a wanted value stands, and where its children do when it is an object or a list. */
export interface Place extends Span {
  readonly kind: 'object' | 'array' | 'scalar';
  readonly children: readonly Child[];
}

/** `start` is that of the key in an object; `valueStart` that of the value. */
export interface Child extends Span {
  readonly key: string | number;
  readonly valueStart: number;
}

interface Wanted {
  place?: { start: number; end: number; kind: Place['kind']; children: Child[] } | undefined;
  readonly below: Map<string | number, Wanted>;
}

interface Frame {
  readonly wanted: Wanted | undefined;
  readonly kind: 'object' | 'array';
  key: string | number;
  keyStart: number;
}

/**
 * Finds the places of some values in one pass over the text; nothing is kept for the others.
 * A path that leads nowhere is missing from the answer.
 */
export const locate = (
  text: string,
  paths: readonly Path[],
): ((path: Path) => Place | undefined) => {
  const root = wantedTree(paths);
  const open: Frame[] = [];

  const begin = (offset: number, kind: Place['kind']): Wanted | undefined => {
    const frame = open.at(-1);
    const wanted = frame === undefined ? root : frame.wanted?.below.get(frame.key);
    if (wanted !== undefined) {
      // Of two equal keys the last one counts, with nothing of the first.
      if (wanted.place !== undefined) forget(wanted);
      wanted.place = { start: offset, end: offset, kind, children: [] };
    }
    if (frame?.wanted?.place !== undefined) {
      const start = frame.kind === 'object' ? frame.keyStart : offset;
      frame.wanted.place.children.push({ key: frame.key, start, valueStart: offset, end: offset });
    }
    return wanted;
  };
  const finish = (wanted: Wanted | undefined, end: number): void => {
    if (wanted?.place !== undefined) wanted.place.end = end;
    const frame = open.at(-1);
    const child = frame?.wanted?.place?.children;
    const last = child?.at(-1);
    if (child !== undefined && last !== undefined) child[child.length - 1] = { ...last, end };
  };
  const enter = (offset: number, kind: Frame['kind']): void => {
    open.push({
      wanted: begin(offset, kind),
      kind,
      key: kind === 'array' ? 0 : '',
      keyStart: offset,
    });
  };
  const leave = (offset: number, length: number): void => {
    const frame = open.pop();
    finish(frame?.wanted, offset + length);
  };

  visit(text, {
    onObjectBegin: (offset) => enter(offset, 'object'),
    onObjectEnd: leave,
    onArrayBegin: (offset) => enter(offset, 'array'),
    onArrayEnd: leave,
    onObjectProperty: (key, offset) => {
      const frame = open.at(-1);
      if (frame !== undefined) {
        frame.key = key;
        frame.keyStart = offset;
      }
    },
    onLiteralValue: (_, offset, length) => finish(begin(offset, 'scalar'), offset + length),
    onSeparator: (character) => {
      const frame = open.at(-1);
      if (character === ',' && frame?.kind === 'array') frame.key = Number(frame.key) + 1;
    },
  });

  return (path) => {
    let wanted: Wanted | undefined = root;
    for (const step of path) wanted = wanted?.below.get(step);
    return wanted?.place;
  };
};

const wantedTree = (paths: readonly Path[]): Wanted => {
  const root: Wanted = { below: new Map() };
  for (const path of paths) {
    let at = root;
    for (const step of path) {
      const next: Wanted = at.below.get(step) ?? { below: new Map() };
      at.below.set(step, next);
      at = next;
    }
  }
  return root;
};

const forget = (wanted: Wanted): void => {
  wanted.place = undefined;
  for (const below of wanted.below.values()) forget(below);
};
