import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { runNode } from '../tests/bench/node/run-node.ts';

/**
 * The half of the bench that needs no browser. `scripts/bench.ts` bundles it, as the extension is bundled, and starts it
 * in a process of its own: `bench-node ROOT REPORT [--quick]` writes the report as JSON.
 */
async function main(): Promise<void> {
  const [root, report, haste] = process.argv.slice(2);
  if (root === undefined || report === undefined) throw new Error('Usage: bench-node ROOT REPORT [--quick]');
  const log = (line: string): void => console.log(`  ${line}`);
  writeFileSync(report, JSON.stringify(await runNode(root, { quick: haste === '--quick', log })));
}

void main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
