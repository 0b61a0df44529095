import { beforeAll, describe, expect, test, vi } from 'vitest'
import { createReviews } from '../../../../../src/tab/review/store.ts'
import type { UsedList } from '../../../../../src/tab/sources/source.ts'
import { matchAgainst, picturesNamed, textNamed } from '../../../../fixtures/tab/directory.ts'
import { encoded } from '../../../../fixtures/tab/encoded.ts'
import { person } from '../../../../fixtures/people/person.ts'
import { ThreadWorker } from '../../../../fixtures/tab/threadWorker.ts'

beforeAll(() => void vi.stubGlobal('Worker', ThreadWorker))

const alias = (mailNickname: string) => ({ mailNickname })
const organisation = [
  person('Jürgen', 'Müller', alias('a1')),
  person('Søren', 'Ødegård', alias('a2')),
  person('Zoë', 'Brontë', alias('a3')),
  person('Beatriz', 'Conceição', alias('a4')),
  person('Łukasz', 'Żółw', alias('a5')),
  person('Šárka', 'Dvořáková', alias('a6')),
  person('Jiří', 'Černý', alias('a7')),
  person('Ирина', 'Соколова', alias('a8')),
  person('Иван', 'Петров', alias('a9')),
  person('Γιώργος', 'Παπαδόπουλος', alias('b1')),
  person('Ελένη', 'Νικολάου', alias('b2')),
  person('Ayşe', 'Yıldız', alias('b3')),
  person('Çağrı', 'Şahin', alias('b4')),
  person('Jānis', 'Bērziņš', alias('b5')),
  person('健太', '田中', { ...alias('b6'), displayName: '田中 健太' }),
  person('花子', '佐藤', { ...alias('b7'), displayName: '佐藤 花子' }),
  person('小明', '王', { ...alias('b8'), displayName: '王小明' }),
  person('丽华', '李', { ...alias('b9'), displayName: '李丽华' }),
  person('美玲', '陳', { ...alias('c1'), displayName: '陳美玲' }),
  person('민수', '김', { ...alias('c2'), displayName: '김민수' }),
  person('지은', '이', { ...alias('c3'), displayName: '이지은' }),
  person('דוד', 'כהן', alias('c4')),
  person('Hélène', 'Lefèvre', alias('c5')),
]
const west = ['Jürgen Müller', 'Søren Ødegård', 'Zoë Brontë', 'Beatriz Conceição']

async function drop(list: Uint8Array<ArrayBuffer>, files: string[]) {
  const reviews = createReviews(matchAgainst(organisation))
  await reviews.take([textNamed('list.csv', list), ...picturesNamed(...files)])
  const { book, lists } = reviews.state()
  await vi.waitFor(() => expect(book.tally.waiting).toBe(0))
  const names = [...book.rows.values()].map(({ match }) => match?.candidates[0]?.displayName)
  return { names, lists, tally: book.tally }
}

const listOf = (names: string[], header = 'Foto;Name') =>
  [header, ...names.map((name, index) => `IMG_000${index + 1}.jpg;${name}`), ''].join('\r\n')
const filesFor = (names: string[]) => names.map((_name, index) => `IMG_000${index + 1}.jpg`)

describe('a list finds its people whatever program wrote it', () => {
  test.each([
    ['macintosh', west],
    ['windows-1252', west],
    ['cp850', west],
    ['cp437', ['Jürgen Müller', 'Zoë Brontë']],
    ['cp850', ['Hélène Lefèvre']],
    ['windows-1250', ['Šárka Dvořáková', 'Jiří Černý']],
    ['windows-1250', ['Łukasz Żółw']],
    ['iso-8859-2', ['Łukasz Żółw', 'Šárka Dvořáková']],
    ['x-mac-ce', ['Łukasz Żółw', 'Jiří Černý']],
    ['cp852', ['Šárka Dvořáková', 'Łukasz Żółw']],
    ['windows-1251', ['Ирина Соколова', 'Иван Петров']],
    ['koi8-r', ['Ирина Соколова', 'Иван Петров']],
    ['ibm866', ['Ирина Соколова']],
    ['x-mac-cyrillic', ['Иван Петров', 'Ирина Соколова']],
    ['iso-8859-5', ['Иван Петров', 'Ирина Соколова']],
    ['windows-1253', ['Γιώργος Παπαδόπουλος', 'Ελένη Νικολάου']],
    ['cp737', ['Γιώργος Παπαδόπουλος']],
    ['x-mac-greek', ['Ελένη Νικολάου']],
    ['windows-1254', ['Ayşe Yıldız', 'Çağrı Şahin']],
    ['cp857', ['Ayşe Yıldız', 'Çağrı Şahin']],
    ['x-mac-turkish', ['Çağrı Şahin', 'Ayşe Yıldız']],
    ['windows-1257', ['Jānis Bērziņš']],
    ['windows-1255', ['דוד כהן']],
    ['shift_jis', ['田中 健太', '佐藤 花子']],
    ['euc-jp', ['田中 健太', '佐藤 花子']],
    ['gbk', ['王小明', '李丽华']],
    ['big5', ['陳美玲']],
    ['euc-kr', ['김민수', '이지은']],
    ['utf-8', west],
    ['utf-16le', west],
  ])('%s: %s', async (encoding, names) => {
    const found = await drop(encoded(listOf(names), encoding), filesFor(names))
    expect(found.names).toEqual(names)
    expect(found.tally.ready).toBe(names.length)
  })

  test('by the files it names, where its people have plain addresses', async () => {
    const text = 'Foto;E-Mail\r\nmüller.jpg;a1@contoso.com\r\nçelik.jpg;a2@contoso.com\r\n'
    const found = await drop(encoded(text, 'macintosh'), ['müller.jpg', 'çelik.jpg'])
    expect(found.names).toEqual(['Jürgen Müller', 'Søren Ødegård'])
  })

  test('by its header, in an alphabet of its own', async () => {
    const text = 'Фото;ФИО\r\n1.jpg;Ирина Соколова\r\n'
    const found = await drop(encoded(text, 'koi8-r'), ['1.jpg'])
    expect(found.names).toEqual(['Ирина Соколова'])
  })
})

const encodingOf = ([used]: readonly UsedList[]) => [used?.list.encoding, used?.choice]

describe('a text that may read several ways', () => {
  test('is asked about, where each way finds somebody else', async () => {
    const twins = [person('Zoë', 'Øvre', alias('x1')), person('Zoë', 'Řvre', alias('x2'))]
    const reviews = createReviews(matchAgainst(twins))
    const list = encoded('Foto;Name\r\n1.jpg;Zoë Øvre\r\n', 'windows-1252')
    await reviews.take([textNamed('list.csv', list), ...picturesNamed('1.jpg')])
    expect(encodingOf(reviews.state().lists)).toEqual([null, null])
    const readings = reviews.state().lists[0]?.list.readings ?? []
    expect(readings.map(({ rows }) => rows[0]?.[1])).toEqual(
      expect.arrayContaining(['Zoë Øvre', 'Zoë Řvre']),
    )
  })

  test('is asked about, where it finds nobody and all are as likely', async () => {
    const { lists } = await drop(
      encoded(listOf(['Åsa Ek', 'Nobody Nø']), 'windows-1252'),
      filesFor(['', '']),
    )
    expect(encodingOf(lists)).toEqual([null, null])
  })

  test('is not asked about, where another column says who it is', async () => {
    const text = 'Foto;Benutzer;Ort\r\n1.jpg;a1@contoso.com;Malmø\r\n'
    const { names, lists } = await drop(encoded(text, 'windows-1252'), ['1.jpg'])
    expect(names).toEqual(['Jürgen Müller'])
    expect(encodingOf(lists)[0]).not.toBeNull()
  })
})
