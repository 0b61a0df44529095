import type { Coverage, CoverageListOf } from '../model.ts'
import type { Report } from './runs.ts'

/** How many active people have a photo. */
export interface CoverageService {
  /** now, and in the nights of the last `days`; read from kept counts */
  read(days: number): Promise<Coverage>
  /** what a chart shows as a CSV file */
  list(of: CoverageListOf, days: number): Promise<Report>
}
