// Fails when there is a security advisory for a version that is bundled. Every dependency is one of
// development, since the package installs nothing, so `npm audit --omit=dev` would look at none.
// With `--optional`, a registry that answers no audits is said and passed over.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { bundledPackages } from './bundled.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { stdout } = spawnSync('npm', ['audit', '--json'], { cwd: root, encoding: 'utf8' });
const answer = stdout.trim() === '' ? {} : JSON.parse(stdout);

if (answer.vulnerabilities === undefined) {
  const optional = process.argv.includes('--optional');
  const why = answer.message ?? 'npm gave no answer';
  console.error(`${optional ? 'SKIPPED: ' : ''}The registry answers no audit: ${why}.`);
  process.exitCode = optional ? 0 : 1;
} else {
  const bundled = bundledPackages(root);
  const names = new Set(bundled.map(({ name }) => name));
  const affected = Object.values(answer.vulnerabilities).filter(({ name }) => names.has(name));
  for (const { name, severity, range, via } of affected) {
    const what = via.map((entry) => entry.url ?? entry).join(', ');
    console.error(`${name} ${range}: ${severity}, ${what}. Update it, then run: npm run build`);
  }
  console.log(`${names.size} bundled packages, ${affected.length} with an advisory`);
  if (affected.length > 0) process.exitCode = 1;
}
