import { zipSync } from 'fflate'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { localFile } from '../../../../../src/tab/files/localFile.ts'
import { createReviews } from '../../../../../src/tab/review/store.ts'
import { matchAgainst, textNamed } from '../../../../fixtures/tab/directory.ts'
import { encoded } from '../../../../fixtures/tab/encoded.ts'
import { person } from '../../../../fixtures/people/person.ts'
import { ThreadWorker } from '../../../../fixtures/tab/threadWorker.ts'

beforeAll(() => void vi.stubGlobal('Worker', ThreadWorker))

const alias = (mailNickname: string) => ({ mailNickname })
const organisation = [
  person('Jürgen', 'Müller', alias('a1')),
  person('Zoë', 'Brontë', alias('a3')),
  person('Łukasz', 'Żółw', alias('a5')),
  person('Šárka', 'Dvořáková', alias('a6')),
  person('Ирина', 'Соколова', alias('a8')),
  person('Γιώργος', 'Παπαδόπουλος', alias('b1')),
  person('Çağrı', 'Şahin', alias('b4')),
  person('健太', '田中', { ...alias('b6'), displayName: '田中 健太' }),
  person('小明', '王', { ...alias('b8'), displayName: '王小明' }),
  person('美玲', '陳', { ...alias('c1'), displayName: '陳美玲' }),
  person('민수', '김', { ...alias('c2'), displayName: '김민수' }),
]

/** A ZIP whose names are written in an encoding, and don't say which. */
function zipIn(encoding: string, names: string[], archive = 'Fotos.zip') {
  const written = names.map((name) => encoded(`${name}.jpg`, encoding))
  const placeholders = written.map((bytes, index) => String(index).padStart(bytes.length, '#'))
  const picture = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)
  const zip = Buffer.from(zipSync(Object.fromEntries(placeholders.map((name) => [name, picture]))))
  for (const [index, placeholder] of placeholders.entries()) {
    for (let at = zip.indexOf(placeholder); at >= 0; at = zip.indexOf(placeholder)) {
      zip.set(written[index] ?? [], at)
    }
  }
  return localFile(new File([zip], archive), archive)
}

async function drop(...files: ReturnType<typeof zipIn>[]) {
  const reviews = createReviews(matchAgainst(organisation))
  await reviews.take(files)
  const { book } = reviews.state()
  const settled = async () => {
    await vi.waitFor(() => expect(book.tally.waiting).toBe(0))
    return [...book.rows.values()].map(({ name, match }) => [
      name,
      match?.candidates[0]?.displayName,
    ])
  }
  return { reviews, rows: await settled(), settled }
}

describe('names in a ZIP file find their people whatever program wrote them', () => {
  test.each([
    ['cp437', ['Jürgen Müller', 'Zoë Brontë']],
    ['cp850', ['Jürgen Müller', 'Zoë Brontë']],
    ['cp852', ['Łukasz Żółw', 'Šárka Dvořáková']],
    ['ibm866', ['Ирина Соколова']],
    ['cp737', ['Γιώργος Παπαδόπουλος']],
    ['cp857', ['Çağrı Şahin']],
    ['windows-1252', ['Jürgen Müller']],
    ['windows-1250', ['Šárka Dvořáková']],
    ['windows-1251', ['Ирина Соколова']],
    ['macintosh', ['Zoë Brontë', 'Jürgen Müller']],
    ['shift_jis', ['田中 健太']],
    ['gbk', ['王小明']],
    ['big5', ['陳美玲']],
    ['euc-kr', ['김민수']],
    ['utf-8', ['Łukasz Żółw']],
  ])('%s: %s', async (encoding, names) => {
    const { rows, reviews } = await drop(zipIn(encoding, names))
    expect(rows).toEqual(names.map((name) => [`Fotos/${name}.jpg`, name]))
    expect(reviews.state().archives).toEqual([])
  })

  test('in folders, of which the outer one is named as the ZIP is', async () => {
    const { rows } = await drop(zipIn('cp852', ['Žáci/5.A/Šárka Dvořáková'], 'Žáci.zip'))
    expect(rows).toEqual([['Žáci/5.A/Šárka Dvořáková.jpg', 'Šárka Dvořáková']])
  })

  test('and are the ones that a list beside them means', async () => {
    const { rows } = await drop(
      zipIn('cp852', ['Łukasz Żółw', 'žlutý pes']),
      textNamed('list.csv', 'Foto;Login\nžlutý pes.jpg;a6\n'),
    )
    expect(rows).toEqual([
      ['Fotos/Łukasz Żółw.jpg', 'Łukasz Żółw'],
      ['Fotos/žlutý pes.jpg', 'Šárka Dvořáková'],
    ])
  })
})

describe('names that may read several ways', () => {
  test('are asked about, and the files are matched again as chosen', async () => {
    const { reviews, rows, settled } = await drop(zipIn('cp850', ['Ågot Ø']))
    expect(rows[0]?.[1]).toBeUndefined()
    const [archive] = reviews.state().archives
    if (!archive) throw new Error('nothing was asked')
    const other = archive.readings.find(
      ({ encoding }) => encoding !== archive.readings[0]?.encoding,
    )
    reviews.readNames(archive, other?.encoding ?? 'cp850')
    expect((await settled()).map(([name]) => name)).toEqual([`Fotos/${other?.names[0]}`])
    expect(reviews.state().archives).toEqual([])
  })

  test('are read as is most likely while the directory cannot be asked', async () => {
    const reviews = createReviews(() => Promise.reject(new Error('offline')))
    await reviews.take([zipIn('cp850', ['Jürgen Müller'])])
    expect([...reviews.state().book.rows.values()].map(({ name }) => name)).toEqual([
      'Fotos/Jürgen Müller.jpg',
    ])
  })
})
