import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readCsv } from '../../../../../src/tab/sources/lists/csv.ts'
import { applyList } from '../../../../../src/tab/sources/list.ts'
import { sheetOf } from '../../../../../src/tab/sources/lists/sheet.ts'
import type { Sheet } from '../../../../../src/tab/sources/source.ts'
import { decodeText } from '../../../../../src/tab/sources/lists/text.ts'
import { readWorkbook, writeWorkbook } from '../../../../../src/tab/sources/lists/workbook.ts'

const sheet = (cells: string[][]): Sheet => {
  const made = sheetOf('', cells)
  if (!made) throw new Error('nothing in it')
  return made
}
const csv = (text: string): Sheet => sheet(readCsv(text))
const utf16 = (text: string, swap: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le')
  return swap ? bytes.swap16() : bytes
}
const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer())
const german = 'Datei;Mitarbeiter\r\nmüller.jpg;Jürgen Müßig\r\n'

describe('the text of a list', () => {
  test.each([
    ['UTF-8', Buffer.from(german)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${german}`)],
    ['UTF-16 of Windows', utf16(`\ufeff${german}`, false)],
    ['UTF-16, big end first', utf16(`\ufeff${german}`, true)],
    ['UTF-16 without a mark', utf16(german, false)],
    ['UTF-16 without a mark, big end first', utf16(german, true)],
    ['Windows-1252', Buffer.from(german, 'latin1')],
  ])('is read in %s', (_encoding, bytes) => {
    expect(decodeText(bytes)).toBe(german)
  })

  test('is read as Cyrillic UTF-16 without a byte order mark', () => {
    const text = 'Файл,Сотрудник\nиванов.jpg,Иван Иванов\n'
    expect(decodeText(utf16(text, false))).toBe(text)
  })

  test('may contain the euro sign and quotation marks of Windows-1252', () => {
    const text = [0x93, 0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72, 0x94, 0x3b, 0x35, 0x20, 0x80]
    expect(decodeText(Uint8Array.from(text))).toBe('“Müller”;5 €')
  })

  test('is null for a picture', () => {
    expect(decodeText(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46))).toBeNull()
  })
})

describe('the cells of a CSV file', () => {
  test.each([',', ';', '\t', '|'])('are separated by %j', (delimiter) => {
    const lines = [
      ['file', 'user', 'note'],
      ['a.jpg', 'ana@contoso.com', 'x'],
      ['b.jpg', 'bo@contoso.com', ''],
    ]
    const text = lines.map((line) => line.join(delimiter)).join('\n')
    expect(readCsv(text)).toEqual(lines)
  })

  test('keep the comma of "Last, First" when they are separated by semicolons', () => {
    expect(readCsv('Müller, Ana;a.jpg\nNoor, Bo;b.jpg\n')).toEqual([
      ['Müller, Ana', 'a.jpg'],
      ['Noor, Bo', 'b.jpg'],
    ])
  })

  test('keep line ends, separators, and doubled quotation marks within quotation marks', () => {
    expect(readCsv('file,name\r\na.jpg,"Ana ""Anni"",\r\nMüller"\r\n')).toEqual([
      ['file', 'name'],
      ['a.jpg', 'Ana "Anni",\r\nMüller'],
    ])
  })

  test('survive an unclosed quotation mark', () => {
    expect(readCsv('file,name\na.jpg,"Ana\nb.jpg,Bo\n')).toHaveLength(3)
  })

  test('are separated by the delimiter that a first line such as sep=; names', () => {
    expect(readCsv('sep=;\nfile;a,b,c\nx.jpg;1,2,3\n')).toEqual([
      ['file', 'a,b,c'],
      ['x.jpg', '1,2,3'],
    ])
  })

  test('lose the signs that keep a spreadsheet from reading them as formulas', () => {
    const { rows } = csv(`file,id\na.jpg,="000123"\n'-b.jpg,'+49\n`)
    expect(rows).toEqual([
      ['a.jpg', '000123'],
      ['-b.jpg', '+49'],
    ])
  })
})

describe('the columns of a list', () => {
  test.each([
    ['Filename,User principal name', 0, [1]],
    ['Datei;E-Mail-Adresse;Mitarbeitername', 0, [1]],
    ['Bild\tPersonalnummer', 0, [1]],
    ['Matricule;Nom;Prénom;Nom du fichier', 3, [0]],
    ['Correo electrónico;Imagen', 1, [0]],
    ['Nome do arquivo;E-mail', 0, [1]],
    ['Nome file;Numero dipendente', 0, [1]],
    ['Bestandsnaam;Medewerkernummer;Naam', 0, [1]],
    ['UserPrincipalName,PictureFilePath', 1, [0]],
    ['samAccountName|Photo', 1, [0]],
    ['Файл;Электронная почта', 0, [1]],
  ])('are recognised in "%s"', (header, file, person) => {
    const { guess } = csv(`${header}\n${header.replace(/[^,;\t|]+/g, 'x')}\n`)
    expect(guess).toEqual({ file, folders: [], person, nameParts: [] })
  })

  test('are recognised by their cells, without a header', () => {
    const { header, rows, guess } = csv(
      '1,ana@contoso.com,IMG_1.JPG\n2,bo@contoso.com,IMG_2.heic\n',
    )
    expect(guess).toEqual({ file: 2, folders: [], person: [1], nameParts: [] })
    expect(header).toEqual(['', '', ''])
    expect(rows).toHaveLength(2)
  })

  test('are recognised below a title', () => {
    const { rows, guess } = csv('Portraits 2026,,\n,,\nVorname,Nachname,Foto\nAna,Müller,1.jpg\n')
    expect(guess).toEqual({ file: 2, folders: [], person: [], nameParts: [0, 1] })
    expect(rows).toEqual([['Ana', 'Müller', '1.jpg']])
  })

  test.each([
    ['Folder,File,Employee ID', [0], 1, [2]],
    ['Ordner;Dateiname;Personalnummer', [0], 1, [2]],
    ['Nom du fichier;Dossier;Matricule', [1], 0, [2]],
    ['Carpeta;Subcarpeta;Archivo;Correo', [0, 1], 2, [3]],
  ])('are recognised with the folders in "%s"', (header, folders, file, person) => {
    const { guess } = csv(`${header}\n${header.replace(/[^,;]+/g, 'x')}\n`)
    expect(guess).toEqual({ file, folders, person, nameParts: [] })
  })

  test('have a path beside the names of the files, or the files themselves', () => {
    const beside = csv('Path,Name of file,Employee ID\nshoot/7A,1.jpg,5\n')
    expect(beside.guess).toMatchObject({ file: 1, folders: [0], person: [2] })
    const whole = csv('Path,Employee ID\nshoot/7A/1.jpg,5\n')
    expect(whole.guess).toMatchObject({ file: 0, folders: [], person: [1] })
  })

  test('are not guessed if neither names nor cells are known', () => {
    expect(csv('alpha,beta\ngamma,delta\n').guess).toEqual({
      file: null,
      folders: [],
      person: [],
      nameParts: [],
    })
  })

  test('are not taken for files if they hold a size, a date, or a yes', () => {
    expect(csv('Photo date,Has photo,File size\n2026-01-01,yes,3\n').guess.file).toBeNull()
  })
})

describe('rows of a list and files', () => {
  const columns = { file: 0, folders: [], person: [1], nameParts: [] }
  const apply = (rows: string[][], names: string[]) =>
    applyList(sheet([['file', 'user'], ...rows]), columns, names)

  test('match whatever the case, the form of accents, the folders, and the extension', () => {
    const names = ['Sales/ANA.JPG', 'Mu\u0308ller.png', 'c d.heic', 'e.f.jpg']
    const { listed, unlisted, absent } = apply(
      [
        ['C:\\Photos\\Sales\\ana.jpg', '1'],
        ['M\u00fcller', '2'],
        ['./c d.HEIC', '3'],
        ['e.f', '4'],
        ['gone.jpg', '5'],
      ],
      [...names, 'other.jpg'],
    )
    expect([...listed]).toEqual(names.map((name, index) => [name, [String(index + 1)]]))
    expect([unlisted, absent]).toEqual([1, ['gone.jpg']])
  })

  test('may name the raw files from which the pictures were made, and people called as those', () => {
    const names = ['ana.jpg', 'day/bo.png', 'lea.nef.jpg', 'lea.jpg']
    const { listed, absent } = apply(
      [
        ['C:\\RAW\\ana.NEF', 'ana'],
        ['bo.CR3', 'bo'],
        ['lea.nef', 'lea nef'],
        ['cy.DNG', 'cy'],
      ],
      names,
    )
    expect([...listed]).toEqual([
      ['ana.jpg', ['ana']],
      ['day/bo.png', ['bo']],
      ['lea.nef.jpg', ['lea nef']],
    ])
    expect(absent).toEqual(['cy.DNG'])
  })

  test('are matched by folder if file names are the same, and never guessed', () => {
    const names = ['x/Sales/photo.jpg', 'x/Legal/photo.jpg', 'a.jpg', 'a.png']
    const { listed, unclear } = apply(
      [
        ['Legal/photo.jpg', 'lea'],
        ['photo.jpg', 'who'],
        ['a.png', 'ann'],
      ],
      names,
    )
    expect([...listed]).toEqual([
      ['x/Legal/photo.jpg', ['lea']],
      ['a.png', ['ann']],
    ])
    expect(unclear).toEqual(['photo.jpg'])
  })

  test('may have the folder in a column of its own, and the file in another folder is not theirs', () => {
    const names = ['x/7A/1.jpg', 'x/7B/1.jpg', 'x/7B/2.jpg']
    const rows = [
      ['7A', '1.jpg', 'ana'],
      ['7B', '1.jpg', 'bo'],
      ['7A', '2.jpg', 'cy'],
      ['7B', '2.jpg', 'di'],
      ['7C', '', 'ed'],
    ]
    const list = sheet([['folder', 'file', 'user'], ...rows])
    const { listed, absent, twice } = applyList(
      list,
      { file: 1, folders: [0], person: [2], nameParts: [] },
      names,
    )
    expect([...listed]).toEqual([
      ['x/7A/1.jpg', ['ana']],
      ['x/7B/1.jpg', ['bo']],
      ['x/7B/2.jpg', ['di']],
    ])
    expect([absent, twice]).toEqual([['7A/2.jpg'], []])
  })

  test('that give a file to two people from a folder and from none are both heard', () => {
    const { listed, twice } = apply(
      [
        ['7A/1.jpg', 'ana'],
        ['1.jpg', 'bo'],
      ],
      ['x/7A/1.jpg'],
    )
    expect([...listed]).toEqual([['x/7A/1.jpg', ['ana', 'bo']]])
    expect(twice).toEqual(['x/7A/1.jpg'])
  })

  test('give all cells when a file is listed twice for different people', () => {
    const { listed, twice } = apply(
      [
        ['a.jpg', 'ana'],
        ['a.jpg', 'bo'],
        ['c.jpg', 'cy'],
        ['c.jpg', 'cy'],
        ['d.jpg', ''],
      ],
      ['a.jpg', 'c.jpg', 'd.jpg'],
    )
    expect(listed.get('a.jpg')).toEqual(['ana', 'bo'])
    expect(twice).toEqual(['a.jpg'])
  })

  test('give the first of more addresses than are looked at, and no longer text', () => {
    const addresses = Array.from({ length: 40 }, (_none, n) => `smtp:a${n}@contoso.com`).join(';')
    const { listed, blank } = apply(
      [
        ['a.jpg', addresses],
        ['b.jpg', 'x'.repeat(400)],
      ],
      ['a.jpg', 'b.jpg'],
    )
    const [cell = ''] = listed.get('a.jpg') ?? []
    expect(cell.startsWith('smtp:a0@contoso.com;smtp:a1@')).toBe(true)
    expect(addresses[cell.length]).toBe(';')
    expect(cell.length).toBeLessThanOrEqual(320)
    expect(blank).toEqual(['b.jpg'])
  })

  test('combine given name and surname into one name', () => {
    const made = csv('Photo,First name,Last name\n1.jpg,Ana,Müller\n2.jpg,,Noor\n')
    const { listed, blank } = applyList(made, made.guess, ['1.jpg', '2.jpg'])
    expect([...listed]).toEqual([['1.jpg', ['Ana Müller']]])
    expect(blank).toEqual(['2.jpg'])
  })
})

describe('a workbook', () => {
  const table = {
    columns: [
      { title: 'File', width: 20 },
      { title: 'Employee ID', width: 12 },
    ],
    rows: [
      ['a.jpg', '00042'],
      ['b.jpg', 100234],
      ['=c.jpg', '=1+1'],
    ],
  }

  test('gives its cells as text', async () => {
    const [first] = await readWorkbook(await bytesOf(await writeWorkbook('Staff', table)))
    expect(first).toEqual({
      name: 'Staff',
      more: 0,
      rows: [
        ['File', 'Employee ID'],
        ['a.jpg', '00042'],
        ['b.jpg', '100234'],
        ['=c.jpg', '=1+1'],
      ],
    })
  })

  test.each(['constructor', '__proto__', 'valueOf', '_x0041_', '__x0041_', '_x005F_x0041_'])(
    'may contain the text %s',
    async (text) => {
      const rows = [[text], [text]]
      const bytes = await bytesOf(await writeWorkbook('Staff', { columns: [], rows }))
      expect((await readWorkbook(bytes))[0]?.rows).toEqual(rows)
    },
  )

  test('keeps the leading zeros that a number format shows', async () => {
    const files = unzipSync(await bytesOf(await writeWorkbook('Staff', table)))
    const change = (path: string, edit: (text: string) => string) => {
      files[path] = strToU8(edit(strFromU8(files[path] ?? new Uint8Array())))
    }
    change('xl/styles.xml', (text) =>
      text
        .replace(
          /<numFmts[^>]*>.*<\/numFmts>|(?=<fonts)/s,
          '<numFmts count="1"><numFmt numFmtId="177" formatCode="0000000"/></numFmts>',
        )
        .replace('</cellXfs>', '<xf numFmtId="177" fontId="0" fillId="0" borderId="0"/></cellXfs>'),
    )
    const last =
      (strFromU8(files['xl/styles.xml'] ?? new Uint8Array())
        .match(/<cellXfs.*<\/cellXfs>/s)?.[0]
        .match(/<xf /g)?.length ?? 0) - 1
    change('xl/worksheets/sheet1.xml', (text) =>
      text.replace(/<c r="B3"[^>]*>/, `<c r="B3" s="${last}">`),
    )
    const [first] = await readWorkbook(zipSync(files))
    expect(first?.rows[2]).toEqual(['b.jpg', '0100234'])
  })

  test("is rejected if it isn't one, or is truncated", async () => {
    const whole = await bytesOf(await writeWorkbook('Staff', table))
    for (const bytes of [whole.subarray(0, whole.length / 2), zipSync({ 'a.jpg': strToU8('x') })]) {
      await expect(readWorkbook(bytes)).rejects.toMatchObject({ reason: 'workbookUnreadable' })
    }
  })
})
