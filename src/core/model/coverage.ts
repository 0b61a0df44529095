import type { CountedBy, CountedGroup, LookedQuality, PhotoCounts } from './people.ts'

/** What coverage is counted by every night. */
export type CoverageDimension = Extract<
  CountedBy,
  'everybody' | 'department' | 'office' | 'quality'
>

/** How many people have a photo of each quality. */
export type QualityCounts = Record<LookedQuality, number>

/** A department or an office now, and how it was in the first night that is shown; null = it had nobody, or is not known. */
export interface CoveredGroup extends CountedGroup {
  before: Omit<PhotoCounts, 'none' | 'unknown'> | null
}

/** What was counted in one night. */
export interface CoverageNight extends PhotoCounts {
  /** the date on which it ended, as `2026-11-29` */
  night: string
  quality: QualityCounts
}

/** How many active people have a photo. */
export interface Coverage {
  /** where the server is */
  today: string
  everybody: PhotoCounts
  quality: QualityCounts
  /** by name, those without one last */
  departments: CoveredGroup[]
  offices: CoveredGroup[]
  /** the night that `before` is of; null = there is none with groups */
  since: string | null
  /** those that came, oldest first */
  nights: CoverageNight[]
}

/** What a list of coverage has a row for. */
export type CoverageListOf = 'departments' | 'offices' | 'nights' | 'quality'
