import type { FormatName } from '../../model/settings.js';
import { claudestep } from './claudestep.js';
import type { Format } from './format.js';
import { ledger } from './ledger.js';

/** Every format there is. */
export const FORMATS: Readonly<Record<FormatName, Format>> = { ledger, claudestep };
