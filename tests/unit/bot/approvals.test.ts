import { describe, expect, test } from 'vitest'
import { understand } from '../../../src/bot/understanding/understand.ts'
import { allLanguages, type Language } from '../../../src/core/words/languages.ts'

const asked: Record<Language, string[]> = {
  en: [
    'what is waiting for approval?',
    "what's waiting for approval",
    'which photos are waiting for approval?',
    'who is waiting for approval?',
    'show me the pending approvals',
    'show approvals',
    'pending approvals please',
    'approvals',
    'is there anything to approve?',
    'photos to approve',
    'what needs my approval?',
    'I want to approve photos',
    'can I see the approval requests',
    'which photos are pending?',
    'outstanding approvals',
    'any photos waiting?',
  ],
  de: [
    'Was wartet auf Genehmigung?',
    'Welche Fotos warten auf Genehmigung?',
    'welche fotos muss ich genehmigen',
    'zeig mir die offenen Genehmigungen',
    'Genehmigungen',
    'ausstehende Freigaben',
    'Gibt es etwas zu genehmigen?',
    'wer wartet auf freigabe',
    'Fotos freigeben',
    'welche Fotos sind offen?',
  ],
  fr: [
    'qu’est-ce qui attend une approbation ?',
    'quelles photos sont en attente d’approbation ?',
    'montre-moi les approbations en attente',
    'approbations',
    'photos à approuver',
    'y a-t-il des photos à valider ?',
    'qui attend une validation',
    'quelles photos dois-je approuver',
    'photos en attente',
  ],
  es: [
    '¿qué está pendiente de aprobación?',
    'que fotos estan pendientes de aprobacion',
    'muéstrame las aprobaciones pendientes',
    'aprobaciones',
    'fotos por aprobar',
    '¿hay fotos para aprobar?',
    'quién espera aprobación',
    'quiero aprobar fotos',
    'fotos pendientes',
  ],
}

describe.each(allLanguages)('what waits for approval is asked for in %s', (language) => {
  test.each(asked[language])('%s', (text) => {
    expect(understand(text, language)).toMatchObject({ intent: 'approvals', language })
  })
})

test.each([
  'approve all photos',
  'approve the photo of Ana',
  'decline all approvals',
  'is my photo waiting for approval?',
  'has my photo been approved?',
  'genehmige alle Fotos',
  'genehmige das Foto von Ana',
  'approuve toutes les photos de Zoé',
  'aprueba la foto de Ana',
])('what says more, or something else, is not taken for it: %s', (text) => {
  expect(understand(text, 'en').intent).not.toBe('approvals')
})
