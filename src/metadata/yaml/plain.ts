/** What the core schema of YAML 1.2 reads as null, a boolean or a number. */
const TYPED =
  /^(?:~|null|Null|NULL|true|True|TRUE|false|False|FALSE|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?)?$/;

/**
 * What readers of YAML 1.1, of which there are many, do not read as text: other booleans, numbers
 * with underscores, colons or in binary, the merge and the default key.
 */
const TYPED_BEFORE =
  /^(?:[yYnN]|yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF|<<|=|[-+]?0b[01_]+|[-+]?0x[0-9a-fA-F_]+|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?|[-+]?[0-9.][0-9_.]*(?:[eE][-+]?[0-9]+)?)$/;

/** A date or time, which YAML 1.1 has a type for and YAML 1.2 does not. */
const INSTANT = /^\d{4}-\d\d?-\d\d?(?:(?:[Tt]|[ \t]+)\d.*)?$/;

/** Begins with none of YAML's indicators, or with one that cannot be taken for one here. */
const BEGINS = /^(?:[^\s\-?:,[\]{}#&*!|>'"%@`]|[-?:][^\s,[\]{}])/;

/** Ends a plain scalar or cannot stand in one, on whatever side of brackets. */
const ENDS = /[\t\r\n]|: | #|:$| $|^(?:---|\.\.\.)(?: |$)/;

/** What YAML does not allow to stand in a file, or what some reader takes for a line break. */
export const UNPRINTABLE =
  /[^\t\n\r\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u;

export const isInstant = (text: string): boolean => INSTANT.test(text);

/** Whether a text can stand without quotes and is still read as that text. */
export const canBePlain = (text: string, inFlow: boolean): boolean =>
  BEGINS.test(text) &&
  !ENDS.test(text) &&
  !TYPED.test(text) &&
  !TYPED_BEFORE.test(text) &&
  !UNPRINTABLE.test(text) &&
  !(inFlow && /[,[\]{}]/.test(text));
