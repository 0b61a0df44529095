import { expect, test } from 'vitest'
import { nextJob, type Job, type Lane } from '../../../../src/core/imaging/process/nextJob.ts'

/** `ana large`, or `ana's import small`; the order is that of the list. */
function jobs(list: string[], firstOrder = 0): Job[] {
  return list.map((text, index) => {
    const words = text.replace("'s import", ' import').split(' ')
    const lane: Lane = words.includes('import') ? 'background' : 'interactive'
    const size = words.at(-1) as Job['size']
    return { requester: { personId: words[0] ?? '', lane }, size, order: firstOrder + index }
  })
}

const nameOf = (job: Job | null) =>
  job &&
  `${job.requester.personId}${job.requester.lane === 'background' ? "'s import" : ''} ${job.size}`

interface Case {
  running?: string[]
  waiting: string[]
  used?: Record<string, number>
  processes?: number
}

function next({ running = [], waiting, used = {}, processes = 2 }: Case): string | null {
  const usedMs = (lane: Lane, personId?: string) => used[personId ?? lane] ?? 0
  return nameOf(nextJob({ running: jobs(running, -9), waiting: jobs(waiting), usedMs, processes }))
}

test.each<[string, Case, string | null]>([
  ['nothing waits', { waiting: [] }, null],
  ['first come, first served', { waiting: ['ana small', 'ben small'] }, 'ana small'],
  ['no place is free', { running: ['x small', 'y small'], waiting: ['ana small'] }, null],
  [
    "a person's second picture comes after another's first",
    { running: ['ana small'], waiting: ['ana small', 'ana small', 'ben small'] },
    'ben small',
  ],
  [
    'who has used less time comes first, however many others came before',
    { waiting: ['ana small', 'cem small', 'ben small'], used: { ana: 900, cem: 800, ben: 20 } },
    'ben small',
  ],
  [
    "a person's own pictures keep their order, whatever their size",
    { waiting: ['ana large', 'ana small'] },
    'ana large',
  ],
  [
    'an import goes on while people send pictures',
    { running: ['ana small'], waiting: ['ben small', 'cem small', "zoe's import large"] },
    "zoe's import large",
  ],
  [
    'people go on while pictures are imported',
    { running: ["zoe's import small"], waiting: ["zoe's import small", 'ana small'] },
    'ana small',
  ],
  [
    'imports and people take turns by time when everything has a place of its own again',
    {
      waiting: ['ana alone', "zoe's import large"],
      used: { interactive: 9000, background: 300 },
    },
    "zoe's import large",
  ],
  [
    'owners of imports take turns',
    { waiting: ["ana's import large", "ben's import large"], used: { ana: 30, ben: 10 } },
    "ben's import large",
  ],
  [
    'an import takes every place while nobody else waits',
    { running: ["zoe's import large"], waiting: ["zoe's import large"] },
    "zoe's import large",
  ],
  [
    'a second large picture that somebody sends waits even if a place is free',
    { running: ['ana large'], waiting: ['ben large'] },
    null,
  ],
  [
    'a small picture takes the place that is kept from large ones',
    { running: ['ana large'], waiting: ['ben large', 'cem small'] },
    'cem small',
  ],
  [
    "a large one that somebody sends may run beside an import's",
    { running: ["zoe's import large"], waiting: ['ana large'] },
    'ana large',
  ],
  [
    'an import leaves the last place to a small picture',
    { running: ['ana large'], waiting: ["zoe's import large", 'ben small'] },
    'ben small',
  ],
  [
    'small pictures do not keep a large one out',
    { running: ['ana small'], waiting: ['ben large', 'cem small'], used: { cem: 5 } },
    'ben large',
  ],
  ['a picture that runs alone starts when nothing runs', { waiting: ['ana alone'] }, 'ana alone'],
  [
    'nothing starts beside it',
    { running: ['ana alone'], waiting: ['ben small', "zoe's import small"] },
    null,
  ],
  [
    'it is not overtaken once it is first',
    { running: ["zoe's import small"], waiting: ['ana alone', 'ben small'] },
    null,
  ],
  [
    'the next one of the same person waits behind others',
    { waiting: ['ana alone', 'ben small'], used: { ana: 8000 } },
    'ben small',
  ],
  ['one process takes large pictures too', { waiting: ['ana large'], processes: 1 }, 'ana large'],
  [
    'of four places, three take large pictures of people',
    { running: ['ana large', 'ben large', 'cem large'], waiting: ['dan large'], processes: 4 },
    null,
  ],
])('%s', (_, given, expected) => {
  expect(next(given)).toBe(expected)
})
