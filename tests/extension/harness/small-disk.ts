import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, rmdirSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Enough for a profile and for what the browsers keep free for themselves. */
const SIZE_MB = 256;

/** A disk in memory that can be filled. */
export class SmallDisk {
  readonly dir: string;

  private constructor(dir: string) {
    this.dir = dir;
  }

  /** A text instead where this machine does not let us: why. */
  static mount(): SmallDisk | string {
    const dir = mkdtempSync(path.join(tmpdir(), 'parlance-disk-'));
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE_MB}m`, 'none', dir], { stdio: 'pipe' });
      return new SmallDisk(dir);
    } catch {
      rmdirSync(dir);
      return 'a small disk cannot be mounted here: that takes root';
    }
  }

  /** Leaves nothing free, until `makeRoom`. */
  fill(): void {
    const { bavail, bsize } = statfsSync(this.dir);
    const free = bavail * bsize;
    for (let part = 0, left = free; left > 0; part += 1, left = this.#free()) {
      try {
        writeFileSync(this.#filler(part), Buffer.alloc(Math.min(left, 1 << 24)));
      } catch {
        // The browser took the room meanwhile.
        return;
      }
    }
  }

  makeRoom(): void {
    for (let part = 0; part < SIZE_MB; part += 1) rmSync(this.#filler(part), { force: true });
  }

  unmount(): void {
    execFileSync('umount', ['--lazy', this.dir]);
    rmdirSync(this.dir);
  }

  #free(): number {
    const { bavail, bsize } = statfsSync(this.dir);
    return bavail * bsize;
  }

  #filler(part: number): string {
    return path.join(this.dir, `filler-${part}`);
  }
}
