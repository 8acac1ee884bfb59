import type { SyncError } from '../../model/problem.js';
import { SyncError as Refusal } from '../../model/problem.js';
import { notText } from '../stores/text.js';
import { invalid, type Source } from '../yaml/refuse.js';
