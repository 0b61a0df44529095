import { existsSync, readFileSync } from 'node:fs'
import { descendants } from '../../fixtures/memory.ts'

/** Linux reports processor time in ticks of 10 ms, whatever the kernel's own clock: sysconf(3), _SC_CLK_TCK. */
const MS_PER_TICK = 10

const hasProc = existsSync('/proc/self/stat')

/**
 * Processor time in ms, in steps of 10, of this process and all its descendants, including those that have ended. Null
 * without `/proc`. Unlike elapsed time it hardly depends on the load of the machine.
 */
export function processorTime(): number | null {
  if (!hasProc) return null
  return [process.pid, ...descendants(process.pid)].reduce((sum, pid) => sum + timeOf(pid), 0)
}

/** utime and stime of the process and of its ended children: fields 14 to 17 of proc_pid_stat(5). */
function timeOf(pid: number): number {
  try {
    const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? ''
    const ticks = afterName.split(' ').slice(11, 15).map(Number)
    return ticks.reduce((sum, each) => sum + each, 0) * MS_PER_TICK
  } catch {
    // it has ended since it was listed, and its time is now counted for its parent
    return 0
  }
}
