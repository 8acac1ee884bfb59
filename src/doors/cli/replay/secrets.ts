/**
 * How tokens of GitHub and others that are often met look. Each is found in one pass: where one may
 * begin again inside of what was looked at, it begins only at an edge.
 */
const SEPARATOR = String.raw`(?:\s|\\[nr])`;
const BEGIN = '-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----';
const END = '-----END [A-Z ]{0,40}PRIVATE KEY-----';
const LINE = '(?:(?:Proc-Type|DEK-Info): [\\w,-]{1,80}|[A-Za-z0-9+/=]{1,200})';
const PATTERNS: readonly RegExp[] = [
  new RegExp(`${BEGIN}(?:${SEPARATOR}{1,8}${LINE}){0,2000}${SEPARATOR}{0,8}${END}`, 'g'),
  // One that was cut off, or is on a single line.
  new RegExp(`${BEGIN}(?:${SEPARATOR}{0,8}[A-Za-z0-9+/=]{40,})+`, 'g'),
  /\bgh[opsur]_[A-Za-z0-9_]{20,}/g,
  /\bgithub_pat_[A-Za-z0-9_]{20,}/g,
  /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g,
  /\bxox[abeoprs]-[A-Za-z0-9-]{10,}/g,
  /\bglpat-[\w-]{20,}/g,
  // A name and password in an address.
  /(?<=:\/\/)[^\s/"'@:]+:[^\s/"'@]+(?=@)/g,
];

/** Words with dots between them, among which three may be a signed token. */
const DOTTED = /(?<![\w-])[\w-]{11,}(?:\.[\w-]+){2,}/g;

/** A real token is longer; one that is not is taken for itself only where it stands alone. */
const SHORT = 16;

/**
 * Takes secrets out of texts: the run's own token, and what looks like one. Each gets a name of its
 * own, the same wherever it stands and of its length, so that what was equal stays equal, what was
 * different stays different, and a run comes to the same result.
 */
export class Redactor {
  readonly #token: RegExp | null;
  readonly #names = new Map<string, string>();

  constructor(token: string) {
    const literal = token.replaceAll(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
    const alone = token.length < SHORT ? ['(?<![A-Za-z0-9])', '(?![A-Za-z0-9])'] : ['', ''];
    this.#token = token === '' ? null : new RegExp(alone.join(literal), 'g');
  }

  /** The text without secrets. Where it is JSON, each of its strings is a text by itself. */
  redact(text: string): string {
    return isJson(text) ? mapStrings(text, (value) => this.redact(value)) : this.#redactPlain(text);
  }

  /** Bytes that are no text have no strings; what can be read in them is taken out all the same. */
  redactBytes(bytes: Buffer): Buffer {
    return Buffer.from(this.#redactPlain(bytes.toString('latin1')), 'latin1');
  }

  /** The text with the secrets in the place of their names. */
  restore(text: string, spell: (secret: string) => string): string {
    const secrets = [...this.#names.keys()];
    return text.replaceAll(/secret-(\d+)-removed/g, (name, number: string) => {
      const secret = secrets[Number(number) - 1];
      return secret === undefined ? name : spell(secret);
    });
  }

  #redactPlain(text: string): string {
    const own = this.#token === null ? text : text.replaceAll(this.#token, this.#nameOf);
    const unsigned = own.replaceAll(DOTTED, (words) => this.#redactSigned(words));
    return PATTERNS.reduce((left, pattern) => left.replaceAll(pattern, this.#nameOf), unsigned);
  }

  #redactSigned(words: string): string {
    const parts = words.split('.');
    const left: string[] = [];
    for (let index = 0; index < parts.length; index += 1) {
      const [header = '', body = '', signature = ''] = parts.slice(index, index + 3);
      const start = /\beyJ[\w-]{8}/.exec(header)?.index;
      const isSigned = start !== undefined && body.length >= 8 && signature.length >= 8;
      if (isSigned) {
        const secret = `${header.slice(start)}.${body}.${signature}`;
        left.push(`${header.slice(0, start)}${this.#nameOf(secret)}`);
        index += 2;
      } else left.push(header);
    }
    return left.join('.');
  }

  readonly #nameOf = (secret: string): string => {
    const known = this.#names.get(secret);
    if (known !== undefined) return known;
    const number = String(this.#names.size + 1).padStart(
      secret.length - 'secret--removed'.length,
      '0',
    );
    const name = `secret-${number}-removed`;
    this.#names.set(secret, name);
    return name;
  };
}

const isJson = (text: string): boolean => {
  if (!/^\uFEFF?\s*[[{]/.test(text)) return false;
  try {
    JSON.parse(text.replace(/^\uFEFF/, ''));
    return true;
  } catch {
    return false;
  }
};

/** Valid JSON with its strings changed, keys included; everything else, and what is equal, stays as it is spelled. */
const mapStrings = (json: string, change: (value: string) => string): string => {
  const parts: string[] = [];
  let from = 0;
  for (let start = json.indexOf('"'); start >= 0; start = json.indexOf('"', from)) {
    let end = start + 1;
    while (json[end] !== '"') end += json[end] === '\\' ? 2 : 1;
    const literal = json.slice(start, end + 1);
    const value: string = JSON.parse(literal);
    const changed = change(value);
    parts.push(json.slice(from, start), changed === value ? literal : JSON.stringify(changed));
    from = end + 1;
  }
  return parts.join('') + json.slice(from);
};
