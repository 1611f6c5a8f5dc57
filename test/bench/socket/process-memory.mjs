import { readFileSync } from 'node:fs';

/**
 * Memory of all processes of a browser together, in bytes: pages that several of them share are counted once (PSS).
 * `NaN` where the system does not tell (it does on Linux).
 *
 * @param {import('./chromium.mjs').Chromium} chromium
 */
export async function memoryOf(chromium) {
  const processes = await chromium.processes();
  return processes.reduce((sum, { pid }) => sum + proportionalSize(pid), 0);
}

/** @param {number} pid */
function proportionalSize(pid) {
  try {
    const kilobytes = /^Pss:\s+(\d+) kB$/m.exec(
      readFileSync(`/proc/${String(pid)}/smaps_rollup`, 'utf8'),
    )?.[1];
    return Number(kilobytes) * 1024;
  } catch {
    return NaN;
  }
}

/**
 * Has a page and its workers free what they do not hold, and waits until that is done.
 *
 * @param {import('./devtools.mjs').PageSession} page
 */
export async function collectGarbage(page) {
  for (const session of [page, ...(await page.workers())]) {
    // Twice: what the first collection finds dead may hold memory that the second frees.
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.collectGarbage');
  }
  await new Promise((resolve) => setTimeout(resolve, settle));
}

/** Milliseconds in which the allocators hand memory back to the system. */
const settle = 2000;
