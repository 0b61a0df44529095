import { existsSync, readFileSync } from 'node:fs'
import { descendants } from '../fixtures/memory.ts'

/** Linux counts processor time in these, whatever the kernel's own clock: sysconf(3), _SC_CLK_TCK. */
const MS_PER_TICK = 10

const told = existsSync('/proc/self/stat')

/**
 * ms of processor time that this process and all it has ever started have taken, those that are gone included; in steps of
 * 10. Null where there is no `/proc`. Unlike the time on the clock it hardly depends on what else the machine does.
 */
export function processorTime(): number | null {
  if (!told) return null
  return [process.pid, ...descendants(process.pid)].reduce((sum, pid) => sum + timeOf(pid), 0)
}

/** utime, stime and the same of children that have ended and were waited for: fields 14 to 17 of proc_pid_stat(5). */
function timeOf(pid: number): number {
  try {
    const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? ''
    const ticks = afterName.split(' ').slice(11, 15).map(Number)
    return ticks.reduce((sum, each) => sum + each, 0) * MS_PER_TICK
  } catch {
    // ended since it was listed; its parent has its time now
    return 0
  }
}
