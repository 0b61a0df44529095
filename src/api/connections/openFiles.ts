import * as z from 'zod'

/** What is asked of the process's report; on Windows, it has no limits. */
const reportSchema = z.object({
  userLimits: z
    .object({ open_files: z.object({ soft: z.number().nullable().catch(null) }) })
    .catch({ open_files: { soft: null } }),
})

/** The soft limit of file descriptors of this process; null where there is none. */
export function openFilesLimit(): number | null {
  // With the network, the report would look up the name of every address that a connection comes from.
  const report = Object.assign(process.report, { excludeNetwork: true }).getReport()
  return reportSchema.parse(report).userLimits.open_files.soft
}
