import type { Concept } from './lexicon.ts'

/**
 * When words ask for something: of each group in `needs` at least one has to be there. Where anything is there that is in
 * neither list, the whole is not understood.
 */
export interface Rule {
  needs: readonly (readonly Concept[])[]
  may: readonly Concept[]
}

const asking = ['can', 'want', 'how', 'where', 'me'] as const
const ofRun = ['can', 'want', 'me', 'my'] as const

/**
 * What people want, by what their words mean, in all languages. Of several that fit, the first counts. To teach the bot
 * something, add a row and say in `answers/answers.ts` what it answers; new words go into the lexicons.
 */
export const rules = {
  yes: [{ needs: [['yes']], may: ['praise'] }],
  undo: [
    { needs: [['undo']], may: ['last', 'change', 'my', 'photo', 'back', 'set', ...asking] },
    { needs: [['cancel'], ['change', 'last']], may: ['last', 'change', 'my', 'set', ...asking] },
    { needs: [['back'], ['old', 'last']], may: ['my', 'photo', 'set', 'iHave', ...asking] },
    { needs: [['back'], ['photo'], ['my']], may: ['set', ...asking] },
    { needs: [['want'], ['old'], ['photo']], may: ['my', 'me', 'back'] },
    {
      needs: [['oops'], ['undo', 'cancel', 'back']],
      may: ['last', 'change', 'my', 'photo', 'old', 'set'],
    },
    { needs: [['old'], ['better'], ['back']], may: ['my', 'photo', 'new', ...asking] },
  ],
  no: [{ needs: [['nay', 'no', 'not', 'cancel']], may: [] }],
  hello: [{ needs: [['hello']], may: ['praise'] }],
  thanks: [{ needs: [['thanks', 'praise']], may: ['yes', 'hello', 'me'] }],
  help: [
    { needs: [['help']], may: ['me', 'want', 'can', 'iHave', 'show', 'what'] },
    { needs: [['what'], ['can']], may: ['me', 'help'] },
    { needs: [['what'], ['know'], ['doing']], may: ['can'] },
    { needs: [['how'], ['works']], may: ['me', 'can'] },
  ],
  remove: [
    { needs: [['remove'], ['photo']], may: ['my', ...asking] },
    { needs: [['removed'], ['photo'], ['my'], ['want']], may: ['me'] },
    { needs: [['want'], ['no', 'not'], ['photo']], may: ['my', 'me', 'have', 'more'] },
  ],
  mine: [
    { needs: [['my'], ['photo']], may: ['show', 'what', 'looks', 'iHave', ...asking] },
    { needs: [['iHave'], ['photo']], may: ['show', 'what', 'my'] },
    { needs: [['me'], ['photo']], may: [] },
    { needs: [['myLook']], may: ['photo', 'my', 'me'] },
    { needs: [['me'], ['photo'], ['show', 'what']], may: ['iHave', 'want', 'can', 'know'] },
  ],
  set: [
    { needs: [['set'], ['photo']], may: ['my', 'new', ...asking] },
    { needs: [['new'], ['photo']], may: ['my', 'set', ...asking] },
  ],
  known: [
    { needs: [['know'], ['me'], ['what', 'data']], may: ['have', 'show', 'can', 'what', 'data'] },
    { needs: [['data'], ['me', 'my']], may: ['what', 'know', 'have', 'show', 'want', 'can'] },
    { needs: [['data'], ['know'], ['what']], may: ['have', 'can'] },
    {
      needs: [['privacy']],
      may: ['data', 'my', 'me', 'show', 'want', 'what', 'how', 'know', 'have'],
    },
    { needs: [['what'], ['have'], ['me']], may: ['know', 'data'] },
  ],
  approvals: [
    {
      needs: [['approval']],
      may: ['waiting', 'what', 'who', 'photo', 'new', 'show', 'have', 'iHave', ...asking],
    },
    {
      needs: [['approval'], ['waiting', 'missing', 'want']],
      may: ['what', 'who', 'show', 'my', 'me'],
    },
    { needs: [['waiting'], ['photo']], may: ['what', 'new', 'show', 'me', 'can'] },
  ],
  missing: [],
  'run.status': [
    {
      needs: [['run'], ['status', 'how', 'going', 'done', 'what']],
      may: [
        'status',
        'how',
        'going',
        'done',
        'what',
        'show',
        'works',
        'have',
        'my',
        'me',
        'can',
        'want',
      ],
    },
    { needs: [['run'], ['done'], ['photo']], may: ['people'] },
    { needs: [['imported'], ['photo', 'run']], may: ['people', 'have', 'done', 'status'] },
    { needs: [['status']], may: ['show', 'what', 'how', 'my', 'me'] },
  ],
  'run.pause': [
    { needs: [['pause']], may: ['run', 'set', 'awhile', ...ofRun] },
    { needs: [['stop'], ['run'], ['awhile']], may: [...ofRun] },
  ],
  'run.resume': [{ needs: [['resume']], may: ['run', 'set', ...ofRun] }],
  'run.cancel': [{ needs: [['cancel', 'stop'], ['run']], may: [...ofRun] }],
  'reminders.stop': [
    {
      needs: [
        ['remind', 'remindMe'],
        ['more', 'stop', 'not', 'no', 'cancel'],
      ],
      may: ['me', 'my', 'again', 'can', 'want', 'have'],
    },
    {
      needs: [['remind', 'remindMe'], ['more', 'stop'], ['photo'], ['my', 'me']],
      may: ['can', 'want'],
    },
    { needs: [['remindNot']], may: ['me', 'more'] },
  ],
  'reminders.start': [
    { needs: [['remindMe']], may: ['me', 'again', 'back', 'resume', 'can', 'want'] },
    { needs: [['remind'], ['me']], may: ['again', 'back', 'resume', 'can', 'want'] },
    { needs: [['remind'], ['again', 'back', 'resume', 'works']], may: ['me', 'my', 'can', 'want'] },
  ],
  remind: [],
  'digest.off': [
    { needs: [['digestOff']], may: ['again', 'set', 'me', 'my', 'want', 'can', 'more'] },
  ],
  'digest.on': [
    { needs: [['digestOn']], may: ['again', 'set', 'me', 'my', 'want', 'can', 'back', 'have'] },
  ],
  digest: [{ needs: [['digest']], may: ['show', 'what', 'my', 'me', 'can', 'want', 'status'] }],
} as const satisfies Record<string, readonly Rule[]>

export type Intent = keyof typeof rules

/** In the order of the table. */
export const intents = Object.keys(rules) as Intent[]

/** What a question who is missing a photo may hold, besides departments, offices, kinds of people and times. */
export const inMissing: ReadonlySet<Concept> = new Set([
  ...(['who', 'people', 'photo', 'missing', 'without', 'no', 'not', 'have', 'set'] as const),
  ...(['show', 'what', 'can', 'doing', 'me', 'and', 'thanks', 'oops', 'today', 'aside'] as const),
])

/** What changes a question who is missing, unless it says that it is a photo. */
export const onlyOfPhotos: ReadonlySet<Concept> = new Set(['today'])

/** The same of a request to remind people. */
export const inRemind: ReadonlySet<Concept> = new Set([
  ...inMissing,
  ...(['remind', 'want', 'my', 'new', 'again'] as const),
])

/** Whether words ask to remind others. */
export function asksRemind(concepts: readonly Concept[]): boolean {
  const has = (...some: Concept[]) => some.some((each) => concepts.includes(each))
  return has('remind') && !has('remindMe', 'remindNot', 'me', 'more', 'stop', 'iHave')
}

const negations: readonly Concept[] = ['missing', 'without', 'no', 'not']

/** Of what says that a photo is lacking, all but one: with a second one it may be the opposite. */
export function surplusNegations<T extends { concept: Concept | null }>(
  meanings: readonly T[],
): T[] {
  const all = meanings.filter(({ concept }) => concept !== null && negations.includes(concept))
  const kept = all.find(({ concept }) => concept === 'missing' || concept === 'without') ?? all[0]
  return all.filter((each) => each !== kept)
}

/** Whether words ask who is missing a photo: that one is lacking is said, and it is not about one's own. */
export function asksMissing(concepts: readonly Concept[]): boolean {
  const count = (...some: Concept[]) => concepts.filter((each) => some.includes(each)).length
  const isAbout = count('who', 'people') > 0
  if (count('my', 'iHave') > 0) return false
  if (count('me') > 0 && !isAbout && count('show') === 0) return false
  if (count('missing', 'without') > 0)
    return isAbout || count('photo') > 0 || (concepts[0] === 'missing' && count(...negations) === 1)
  if (count('photo') === 0) return false
  if (count('no') > 0) return true
  return (isAbout || count('what') > 0) && count('not') > 0 && count('have', 'set') > 0
}
