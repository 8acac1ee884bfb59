/** Words that YAML, or one of its older readers, takes for something else than a text. */
const SPECIAL = /^(true|false|null|yes|no|on|off|y|n)$/i;
const PLAIN = /^[A-Za-z][A-Za-z0-9_./@+ -]*$/;

/** A value in YAML, also inside of braces; quoted where it has to be. */
export const value = (one: unknown): string => {
  if (Array.isArray(one)) return `[${one.map(value).join(', ')}]`;
  if (typeof one !== 'string') return JSON.stringify(one);
  const plain = PLAIN.test(one) && !SPECIAL.test(one) && !one.endsWith(' ');
  return plain ? one : JSON.stringify(one);
};

/** A key in YAML. */
export const key = (name: string): string => value(name);
