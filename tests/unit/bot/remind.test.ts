import { describe, expect, test } from 'vitest'
import { readMissingQuestion } from '../../../src/bot/missing/question.ts'
import { inRemind } from '../../../src/bot/understanding/rules.ts'
import { isAboutThem } from '../../../src/bot/understanding/them.ts'
import { understand } from '../../../src/bot/understanding/understand.ts'
import type { Language } from '../../../src/core/words/languages.ts'

const known = { departments: ['Sales', 'Vertrieb', 'Ventas'], offices: ['Berlin', 'Lyon'] }
const now = new Date('2026-11-18T10:00:00Z')
const read = (text: string, language: Language) =>
  readMissingQuestion(text, language, known, now, inRemind)

describe('a request to remind', () => {
  test.each([
    ['en', 'remind them'],
    ['en', 'Can you remind them, please?'],
    ['en', 'send them a reminder'],
    ['de', 'Erinnere sie'],
    ['de', 'Kannst du sie bitte erinnern?'],
    ['de', 'schick ihnen eine Erinnerung'],
    ['fr', 'envoie-leur un rappel'],
    ['fr', 'peux-tu les relancer ?'],
    ['es', 'recuérdaselo'],
    ['es', 'envíales un recordatorio, por favor'],
  ] as const)('"them" (%s): %s', (language, text) => {
    expect(understand(text, language)).toMatchObject({ intent: 'remind', language })
    expect(isAboutThem(text, language)).toBe(true)
  })

  test.each([
    ['en', 'remind everybody without a photo', {}],
    ['en', 'remind everyone in Sales who has no photo', { department: 'Sales' }],
    ['en', 'please send a reminder to people without a picture in Berlin', { office: 'Berlin' }],
    ['de', 'Erinnere alle ohne Foto', {}],
    ['de', 'Erinnere alle im Vertrieb, die kein Foto haben', { department: 'Vertrieb' }],
    ['fr', 'envoie un rappel à tous ceux sans photo', {}],
    ['fr', 'envoie un rappel aux personnes sans photo à Lyon', { office: 'Lyon' }],
    ['es', 'recuérdaselo a todos los que no tienen foto', {}],
    ['es', 'envía un recordatorio a todos sin foto en Ventas', { department: 'Ventas' }],
  ] as const)('of those who are named (%s): %s', (language, text, scope) => {
    expect(understand(text, language)).toMatchObject({ intent: 'remind', language })
    expect(isAboutThem(text, language)).toBe(false)
    expect(read(text, language)).toEqual({ scope, choices: [], rest: '' })
  })

  test.each([
    ['en', 'remind everybody in Sales and their managers'],
    ['en', "don't remind anybody without a photo"],
    ['en', 'remind Ana and Ben'],
    ['de', 'Erinnere alle im Vertrieb an die Weihnachtsfeier'],
    ['fr', 'envoie un rappel à tous pour la réunion'],
    ['es', 'recuérdaselo a Ana'],
  ] as const)('of which a part is not understood is not sent (%s): %s', (language, text) => {
    const { intent } = understand(text, language)
    expect(intent === 'remind' && read(text, language).rest === '').toBe(false)
    expect(isAboutThem(text, language)).toBe(false)
  })

  test.each([
    ['en', 'remind me again', 'reminders.start'],
    ['en', 'turn reminders back on', 'reminders.start'],
    ['en', 'stop reminding me', 'reminders.stop'],
    ['en', "don't send me reminders", 'reminders.stop'],
    ['de', 'Erinnere mich nicht mehr', 'reminders.stop'],
    ['de', 'keine Erinnerungen mehr bitte', 'reminders.stop'],
    ['de', 'erinnere mich wieder', 'reminders.start'],
    ['fr', 'ne m’envoie plus de rappels', 'reminders.stop'],
    ['es', 'no me lo recuerdes más', 'reminders.stop'],
    ['es', 'vuelve a recordármelo', 'reminders.start'],
  ] as const)('about oneself is another wish (%s): %s', (language, text, intent) => {
    expect(understand(text, language)).toMatchObject({ intent, language })
  })
})
