import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { NodeTask, StartTask, TaskResults } from '../tests/bench/node/node-task.ts';
import { runNode } from '../tests/bench/node/run-node.ts';
import { runTask } from '../tests/bench/node/run-task.ts';

/**
 * The half of the bench that needs no browser. `scripts/bench.ts` bundles it, as the extension is bundled, and starts it
 * in a process of its own: `bench-node ROOT REPORT [--quick]` writes the report as JSON. It starts itself for each part:
 * `bench-node --task TASK` prints what came out of a part.
 */
async function main(): Promise<void> {
  const [first, second, haste] = process.argv.slice(2);
  if (first === undefined || second === undefined) throw new Error('Usage: bench-node ROOT REPORT [--quick]');
  if (first === '--task') {
    // Written by `start`.
    process.stdout.write(JSON.stringify(runTask(JSON.parse(second) as NodeTask)));
    return;
  }
  const log = (line: string): void => console.log(`  ${line}`);
  const folder = path.join(path.dirname(second), 'shared');
  writeFileSync(
    second,
    JSON.stringify(await runNode(first, folder, { quick: haste === '--quick', log, start })),
  );
}

const start: StartTask = <Task extends NodeTask>(task: Task) => {
  const args = [...process.execArgv, process.argv[1] ?? '', '--task', JSON.stringify(task)];
  const output = execFileSync(process.execPath, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(output) as TaskResults[Task['kind']];
};

void main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
