import { describe, expect, test } from 'vitest'
import { explainDoubts } from '../../../../src/tab/components/Sources/explain.ts'
import { applyList } from '../../../../src/tab/sources/list.ts'
import { readList } from '../../../../src/tab/sources/lists/readList.ts'

const names = ['IMG_0001.jpg', 'IMG_0002.jpg']
const applied = async (text: string) => {
  const [sheet] = await readList(new TextEncoder().encode(text))
  if (!sheet) throw new Error('nothing in it')
  return applyList(sheet, sheet.guess, names)
}

describe('an id that a spreadsheet has shortened', () => {
  test.each([
    ['1.23E+11', ','],
    ['1,23E+11', ';'],
    ['1E+15', ','],
    ['#####', ','],
  ])('names nobody, and the list says what to do: %s', async (id, comma) => {
    const text = `Photo${comma}Employee ID\r\nIMG_0001.jpg${comma}${id}\r\nIMG_0002.jpg${comma}${id}\r\n`
    const { listed, shortened } = await applied(text)
    expect([...listed]).toEqual([])
    expect(shortened).toEqual([id])
    const [sentence = ''] = explainDoubts(await applied(text))
    expect(sentence).toContain(`so they name nobody: ${id}.`)
    expect(sentence).toContain('In Excel, format the column')
  })

  test.each(['12E4', '5E12', 'E+1', '#12', '123000000001'])(
    'is not mistaken for one that somebody has: %s',
    async (id) => {
      const { listed, shortened } = await applied(`Photo,Employee ID\nIMG_0001.jpg,${id}\n`)
      expect([...listed]).toEqual([['IMG_0001.jpg', [id]]])
      expect(shortened).toEqual([])
    },
  )

  test('leaves what another column says', async () => {
    const { listed } = await applied(
      'Photo,Employee ID,Email\nIMG_0001.jpg,1.23E+11,ana@contoso.com\n',
    )
    expect([...listed]).toEqual([['IMG_0001.jpg', ['ana@contoso.com']]])
  })
})

test.each(['#N/A', '#NV', '#REF!', '#N/D', '#¡VALOR!', '#NOM?', '#DIV/0!'])(
  'a formula that failed names nobody, and the list says so: %s',
  async (cell) => {
    const { listed, failed } = await applied(`Photo,Employee ID\nIMG_0001.jpg,${cell}\n`)
    expect([[...listed], failed]).toEqual([[], [cell]])
    expect(explainDoubts(await applied(`Photo,Employee ID\nIMG_0001.jpg,${cell}\n`))[0]).toContain(
      cell,
    )
  },
)
