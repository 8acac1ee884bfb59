import type { FormatName, MappedFormat } from '../../model/settings.js';
import { claudestep } from './claudestep.js';
import type { Format } from './format.js';
import { ledger } from './ledger.js';
import { mapped } from './mapped.js';

/** Every format that has a name. */
export const FORMATS: Readonly<Record<FormatName, Format>> = { ledger, claudestep };

export const formatOf = (format: FormatName | MappedFormat): Format =>
  typeof format === 'string' ? FORMATS[format] : mapped(format);
