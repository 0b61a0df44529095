import type { Translation } from '../../../../core/words/createWords.ts'
import type { approvals as english } from '../../en/oversight/approvals.ts'

export const approvals: Translation<typeof english> = {
  'approvals.title': 'Genehmigungen',
  'approvals.waiting':
    '{count, plural, =0 {Nichts wartet} one {# Foto wartet} other {# Fotos warten}}',
  'approvals.menu': '{count, plural, =0 {Genehmigungen} other {Genehmigungen ({count, number})}}',
  'approvals.loading': 'Wartende Fotos werden geladen',
  'approvals.none': 'Nichts wartet auf Genehmigung',
  'approvals.none.text': 'Neue Fotos, die gesendet werden, erscheinen hier.',
  'approvals.list': 'Wartende Fotos',
  'approvals.policy':
    'Neue Fotos müssen nicht mehr genehmigt werden. Über die hier wartenden kann weiterhin entschieden werden.',
  'approvals.policy.open': 'Einstellungen öffnen',
  'approvals.hint':
    'A zum Genehmigen, D zum Ablehnen, Pfeiltasten zum Navigieren, Leertaste zum Auswählen',
  'approvals.before': 'Aktuelles Foto',
  'approvals.after': 'Neues Foto',
  'approvals.beforeOf': 'Das aktuelle Foto von {name}',
  'approvals.noneBefore': '{name} hat kein Foto',
  'approvals.afterOf': 'Das neue Foto von {name}',
  'approvals.asked': 'Gesendet am {when}, {askedIn, select, chat {im Chat} other {in Likeness}}',
  'approvals.changed':
    'Das Foto dieser Person wurde geändert, nachdem sie dieses gesendet hat. Beim Genehmigen wird zuerst Microsoft 365 abgefragt, und ein neueres Foto bleibt erhalten.',
  'approvals.approve': '{count, plural, one {Genehmigen} other {{count, number} genehmigen}}',
  'approvals.anyway': 'Trotzdem genehmigen',
  'approvals.decline': '{count, plural, one {Ablehnen} other {{count, number} ablehnen}}',
  'approvals.select': '{name} auswählen',
  'approvals.selected': '{count, number} ausgewählt',
  'approvals.selectAll': 'Alle auswählen',
  'approvals.clear': 'Auswahl aufheben',
  'approvals.deciding':
    '{count, plural, one {# Entscheidung wird ausgeführt} other {# Entscheidungen werden ausgeführt}}',
  'approvals.lost': '{name}: {reason}',
  'approvals.dismiss': 'Schließen',
  'approvals.decline.title':
    '{count, plural, one {Dieses Foto ablehnen?} other {{count, number} Fotos ablehnen?}}',
  'approvals.decline.reason': 'Grund',
  'approvals.decline.text': 'Notiz hinzufügen (optional)',
  'approvals.decline.text.needed': 'Notiz',
  'approvals.decline.text.missing':
    'Geben Sie den Grund ein, damit bekannt ist, was geändert werden muss.',
  'approvals.decline.hint': 'Grund und Notiz sind auf der eigenen Seite der Person zu sehen.',
  'approvals.decline.cancel': 'Abbrechen',
  'approvals.reason.face': 'Gesicht nicht deutlich zu sehen',
  'approvals.reason.quality': 'Unscharf, dunkel oder zu klein',
  'approvals.reason.others': 'Eine andere Person oder mehrere Personen',
  'approvals.reason.unsuitable': 'Passt nicht zur Organisation',
  'approvals.reason.other': 'Anderer Grund',

  'myApproval.waiting': 'Ihr neues Foto wartet auf Genehmigung',
  'myApproval.waiting.text':
    'Sie haben es am {when} gesendet. Bis es von einer Person genehmigt wird, die Fotos verwaltet, bleibt Ihr Foto unverändert.',
  'myApproval.picture': 'Ihr neues Foto, das auf Genehmigung wartet',
  'myApproval.withdraw': 'Zurückziehen',
  'myApproval.approved': 'Ihr Foto wurde genehmigt',
  'myApproval.approved.text': '{name} hat es am {when} genehmigt.',
  'myApproval.declined': 'Ihr Foto wurde abgelehnt',
  'myApproval.declined.text': '{name} hat es am {when} abgelehnt. {reason}',
  'myApproval.send': 'Zur Genehmigung senden',
  'myApproval.note':
    'In Ihrer Organisation müssen neue Fotos genehmigt werden, bevor sie festgelegt werden.',
}
