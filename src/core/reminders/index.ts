import type { ReminderService } from '../contracts.ts'
import { AppError } from '../errors.ts'
import { mayInstall } from '../graph/directory/teamsApps.ts'
import type { Graph } from '../graph/request.ts'
import type { LeftOut, ReminderPreview, ReminderRules, Settings } from '../model.ts'
import type { CurrentSettings } from '../settings/index.ts'
import type { Database } from '../store/database.ts'
import { reminderOptOuts, reminders } from '../store/schema.ts'
import { eq } from 'drizzle-orm'
import { countFacts, type FactsCount } from './facts.ts'
import { whyLeftOut } from './rules.ts'
import { tallyOf } from './tally.ts'

interface ReminderContext {
  db: Database
  graph: Pick<Graph, 'appPermissions'>
  settings: CurrentSettings
  /** has a process that works begin soon */
  wake: () => Promise<void>
}

export function createReminders({ db, graph, settings, wake }: ReminderContext): ReminderService {
  return {
    async preview(scope) {
      const rules = await settings()
      const [facts, installs] = await Promise.all([countFacts(db, scope, rules), mayInstall(graph)])
      return { ...previewOf(facts, rules), installs }
    },
    async begin(by, { id, scope, card }) {
      if ((await settings()).ownPhoto === 'nobody') throw new AppError('own_photo_not_allowed')
      await db
        .insert(reminders)
        .values({ id, scope, card, askedById: by.id, askedByName: by.name })
        .onConflictDoNothing()
      await wake()
      const tally = await tallyOf(db, id)
      if (!tally) throw new AppError('not_found')
      return tally
    },
    tally: (id) => tallyOf(db, id),
    async optOut(personId) {
      await db.insert(reminderOptOuts).values({ personId }).onConflictDoNothing()
    },
    async optIn(personId) {
      await db.delete(reminderOptOuts).where(eq(reminderOptOuts.personId, personId))
    },
  }
}

/** Who would be reminded and who left out, of people about whom this is known. Pure. */
function previewOf(
  facts: readonly FactsCount[],
  rules: ReminderRules & Pick<Settings, 'ownPhoto'>,
): Omit<ReminderPreview, 'installs'> {
  const leftOut = new Map<LeftOut, number>()
  let [toRemind, withoutChat] = [0, 0]
  for (const group of facts) {
    const reason = whyLeftOut(group, rules)
    if (reason !== null) leftOut.set(reason, (leftOut.get(reason) ?? 0) + group.count)
    else {
      toRemind += group.count
      if (!group.hasChat) withoutChat += group.count
    }
  }
  return {
    toRemind,
    withoutChat,
    leftOut: [...leftOut].map(([reason, count]) => ({ reason, count })),
    isPointless: rules.ownPhoto === 'nobody',
  }
}
