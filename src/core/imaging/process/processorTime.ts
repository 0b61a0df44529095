import { readFileSync } from 'node:fs'

/** Linux counts in hundredths of a second for every program, whatever the kernel's own clock (proc_pid_stat(5)). */
const MS_PER_TICK = 10

/** Milliseconds of processor time that a process has used; null where the system does not say or it has ended. */
export function processorMs(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    // The second field is the program's name in brackets, which may hold anything
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const [user, system] = [Number(fields[11]), Number(fields[12])]
    return (user + system) * MS_PER_TICK
  } catch {
    return null
  }
}
