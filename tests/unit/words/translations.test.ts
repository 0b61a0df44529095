import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Messages } from '../../../src/core/words/createWords.ts'
import { argumentsOf } from '../../fixtures/words/icuArguments.ts'

/** A language's file is called after its tag, as is what it exports: `de.ts` has `de`, `pt-br.ts` has `ptBr`. */
const languageFile = /^([a-z]{2,3})(?:-([a-z]{2,4}))?\.ts$/
const nameOf = (file: string): string => {
  const [, language = '', region = ''] = languageFile.exec(file) ?? []
  return language + region.charAt(0).toUpperCase() + region.slice(1)
}

async function tableIn(folder: string, file: string): Promise<Messages> {
  const module = (await import(path.resolve(folder, file))) as Record<string, Messages>
  return module[nameOf(file)] ?? {}
}

const argumentNames = (message = ''): string[] => [...argumentsOf(message).keys()].toSorted()

describe.each(['src/core/words', 'src/bot/words', 'src/confirm/words', 'src/tab/words'])(
  'in %s',
  (folder) => {
    const files = readdirSync(folder).filter((file) => languageFile.test(file))

    test('English is found', () => {
      expect(files).toContain('en.ts')
    })

    test.each(files)(
      '%s has the keys of English, and each message parses and has its arguments',
      async (file) => {
        const [english, table] = await Promise.all([
          tableIn(folder, 'en.ts'),
          tableIn(folder, file),
        ])
        expect(Object.keys(table).toSorted()).toEqual(Object.keys(english).toSorted())
        const different = Object.entries(english).filter(
          ([key, message]) => argumentNames(table[key]).join() !== argumentNames(message).join(),
        )
        expect(different.map(([key]) => key)).toEqual([])
      },
    )
  },
)
