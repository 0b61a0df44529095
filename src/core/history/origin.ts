/** What the history tells of a person's present photo. Pure. */
import type { PersonSummary, PresentOrigin, SeenState, ShowingApp } from '../model.ts'

/** The last change that was made here. */
export interface LastWrite {
  action: 'create' | 'replace' | 'remove'
  afterEtag: string | null
  seen: SeenState | null
}

/** Any change, by anyone, gives a photo another etag. */
export function originOf(
  { photo, photoEtag }: Pick<PersonSummary, 'photo' | 'photoEtag'>,
  last: LastWrite | null,
): PresentOrigin {
  if (last?.seen === 'not_yet') return 'here'
  if (last?.seen === 'changed') return 'changedSince'
  if (photo === 'unknown') return 'unknown'
  if (!last) return photo === 'none' ? 'none' : 'elsewhere'
  if (photo === 'none') return last.action === 'remove' ? 'here' : 'changedSince'
  if (last.action === 'remove') return 'changedSince'
  if (last.afterEtag === null) return 'unknown'
  return last.afterEtag === photoEtag ? 'here' : 'changedSince'
}

/**
 * Hours for which an app may show its copy of the photo before. Microsoft promises none: a day is what is seen of Teams and
 * Outlook. SharePoint copies a photo at most once a day, and up to three days were seen (Microsoft's article "Profile picture
 * not showing in SharePoint Online").
 */
const SHOWN_WITHIN_HOURS: Record<ShowingApp, number> = { teams: 24, outlook: 24, sharepoint: 72 }
const HOUR_MS = 3_600_000

/** When the apps show a change by, those that do already left out. */
export function shownBy(changedAt: Date, now: Date): { app: ShowingApp; by: Date }[] {
  return Object.entries(SHOWN_WITHIN_HOURS)
    .map(([app, hours]) => ({
      app: app as ShowingApp,
      by: new Date(changedAt.getTime() + hours * HOUR_MS),
    }))
    .filter(({ by }) => by > now)
}
