import type { Translation } from '../../../core/words/createWords.ts'
import type { approvalMessages as english } from '../en/approvals.ts'

export const approvalMessages: Translation<typeof english> = {
  'approval.title': 'Neues Foto zu genehmigen',
  'approval.asks': '{name} bittet um Genehmigung eines neuen Fotos',
  'approval.before': 'Aktuelles Foto',
  'approval.beforeOf': 'Das aktuelle Foto von {name}',
  'approval.noBefore': '{present, select, none {Kein Foto} other {Jetzt nicht verfügbar}}',
  'approval.after': 'Neues Foto',
  'approval.afterOf': 'Das neue Foto von {name}',
  'approval.noAfter': 'Nicht mehr gespeichert',
  'approval.asked': 'Gesendet am {when}, {askedIn, select, chat {im Chat} other {in Likeness}}',
  'approval.good': 'An dem Bild fällt nichts auf.',
  'approval.changed':
    'Das Foto dieser Person wurde geändert, nachdem sie dieses gesendet hat. Beim Genehmigen wird zuerst Microsoft 365 abgefragt, und ein neueres Foto bleibt erhalten.',
  'approval.others':
    '{count, plural, one {# weiteres Foto wartet.} other {# weitere Fotos warten.}}',
  'approval.approve': 'Genehmigen',
  'approval.anyway': 'Trotzdem genehmigen',
  'approval.decline': 'Ablehnen',
  'approval.next': 'Weiter',
  'approval.open': 'Genehmigungen öffnen',
  'approval.review': 'Hier durchsehen',
  'approval.why': 'Grund',
  'approval.choose': 'Wählen Sie einen Grund aus.',
  'approval.note': 'Notiz hinzufügen (optional)',
  'approval.note.missing': 'Geben Sie den Grund ein, damit bekannt ist, was geändert werden muss.',
  'approval.reason':
    '{code, select, face {Gesicht nicht deutlich zu sehen} quality {Unscharf, dunkel oder zu klein} others {Eine andere Person oder mehrere Personen} unsuitable {Passt nicht zur Organisation} other {Anderer Grund}}',
  'approval.ended':
    '{state, select, approved {Foto genehmigt} declined {Foto abgelehnt} withdrawn {Foto zurückgezogen} other {Ein anderes Foto wurde ausgewählt}}',
  'approval.ended.of':
    '{state, select, approved {Foto von {name} genehmigt} declined {Foto von {name} abgelehnt} withdrawn {{name} hat das Foto zurückgezogen} other {{name} hat ein anderes Foto ausgewählt}}',
  'approval.ended.by':
    '{state, select, approved {Genehmigt von {name}, {when}} declined {Abgelehnt von {name}, {when}} withdrawn {Von der Person selbst, {when}} other {Von der Person selbst, {when}}}',
  'approval.several':
    '{count, plural, one {# Foto wartet auf Genehmigung} other {# Fotos warten auf Genehmigung}}',
  'approval.none': 'Nichts wartet auf Genehmigung',
  'approval.none.text': 'Wenn ein neues Foto gesendet wird, teile ich es Ihnen hier mit.',
  'outcome.approved': 'Ihr Foto wurde genehmigt',
  'outcome.declined': 'Ihr Foto wurde abgelehnt',
  'outcome.by':
    '{approved, select, true {{name} hat Ihr neues Foto genehmigt.} other {{name} hat Ihr neues Foto abgelehnt. Ihr Foto bleibt unverändert.}}',
  'outcome.again': 'Um es noch einmal zu versuchen, senden Sie mir ein anderes Bild.',
  'outcome.again.inTab': 'Um es noch einmal zu versuchen, öffnen Sie Ihr Foto in Likeness.',
}
