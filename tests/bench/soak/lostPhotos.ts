import type { Likeness } from '../../fixtures/likeness.ts'
import { readCode } from '../../fixtures/pictures/codedPicture.ts'

/** How many people don't have the picture that they should have. */
export async function lostPhotos(
  { api }: Likeness,
  expected: ReadonlyMap<string, number | null>,
): Promise<number> {
  const waiting = [...expected]
  let lost = 0
  const worker = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [personId, code] = next
      const answer = await api('admin', 'GET', `/api/people/${personId}/photo`)
      const photo = answer.status === 200 ? Buffer.from(await answer.arrayBuffer()) : null
      if (photo === null || (await readCode(photo)) !== code) lost += 1
    }
  }
  await Promise.all([worker(), worker(), worker(), worker()])
  return lost
}
