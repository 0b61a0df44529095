import { execFile } from 'node:child_process'
import * as z from 'zod'

const advisory = z.object({ title: z.string(), url: z.string(), severity: z.string() })
const report = z.object({
  vulnerabilities: z.record(
    z.string(),
    z.object({ severity: z.string(), via: z.array(z.union([z.string(), advisory])) }),
  ),
})
const failure = z.object({ message: z.string() })

/** What is known about the packages, or why it isn't. */
export type Vulnerabilities =
  { kind: 'checked'; lines: string[] } | { kind: 'unknown'; why: string }

/** Reads the output of `npm audit --json`: one line an advisory, of the packages that have it themselves. */
export function readAudit(output: string): Vulnerabilities {
  let json: unknown
  try {
    json = JSON.parse(output)
  } catch {
    return { kind: 'unknown', why: 'npm audit gave no answer' }
  }
  const audited = report.safeParse(json)
  if (audited.success)
    return {
      kind: 'checked',
      lines: Object.entries(audited.data.vulnerabilities).flatMap(([name, { via }]) =>
        via.flatMap((cause) =>
          typeof cause === 'string'
            ? []
            : [`${name}: ${cause.severity}: ${cause.title} (${cause.url})`],
        ),
      ),
    }
  const failed = failure.safeParse(json)
  return { kind: 'unknown', why: failed.success ? failed.data.message : 'npm audit failed' }
}

/** Asks the npm registry for the advisories of the installed packages. */
export function knownVulnerabilities(timeoutMs: number): Promise<Vulnerabilities> {
  const isWindows = process.platform === 'win32'
  return new Promise((resolve) => {
    execFile(
      isWindows ? 'npm.cmd' : 'npm',
      ['audit', '--json', '--omit=dev'],
      { timeout: timeoutMs, maxBuffer: 64 * 2 ** 20, shell: isWindows },
      (error, stdout) => {
        const late = error?.killed === true
        resolve(late ? { kind: 'unknown', why: 'npm audit took too long' } : readAudit(stdout))
      },
    )
  })
}
