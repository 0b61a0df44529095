import type { PhotoAccess } from '../core/graph/photos.ts'
import type { Person } from '../core/model.ts'
import type { Dialogue } from './dialogue.ts'
import type { TestPictures } from './photos/testPictures.ts'
import type { RecordedAnswer, RecordedGraph } from './recordedGraph.ts'
import type { en } from './words/en.ts'

/**
 * `confirmed`: as Likeness expects. `differs`: something else, so that Likeness has to learn it. `unknown`: it could not
 * be found out. `skipped`: it was not tried.
 */
export type Verdict = 'confirmed' | 'differs' | 'unknown' | 'skipped'

export interface Finding {
  verdict: Verdict
  /** for the screen and the report */
  sentences: string[]
  /** for the report */
  answers?: RecordedAnswer[]
}

/** A further test user that a step may ask for. */
export type FurtherUser = 'withoutMailbox' | 'guest'

export interface StepContext {
  recorded: RecordedGraph
  /** photos as the app, through `recorded` */
  photos: PhotoAccess
  testUser: Person
  /** asks for another person, whose photo is kept and put back, too; null when there is none */
  furtherUser(kind: FurtherUser): Promise<Person | null>
  pictures: TestPictures
  dialogue: Dialogue
  /** the longest wait for Microsoft 365 to show a change */
  waitMs: number
  stopped: AbortSignal
}

type StepKey = keyof typeof en & `step.${string}.does`
export type StepName = StepKey extends `step.${infer Name}.does` ? Name : never

/** One thing that only a tenant can settle; `step.<name>` and `step.<name>.does` describe it. */
export interface Step {
  name: StepName
  run(context: StepContext): Promise<Finding>
}
