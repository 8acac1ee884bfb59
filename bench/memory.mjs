// Preloaded into what is measured: leaves its peak memory, in kilobytes, where it is told.
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  writeFileSync(process.env.BENCH_MEMORY, String(process.resourceUsage().maxRSS));
});
