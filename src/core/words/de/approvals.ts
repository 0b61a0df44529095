import type { Translation } from '../createWords.ts'
import type { approvalWords as english } from '../en/approvals.ts'

export const approvalWords: Translation<typeof english> = {
  'approval.approved': '{name} hat dieses Foto {when} genehmigt.',
  'approval.declined': '{name} hat dieses Foto {when} abgelehnt.',
  'approval.withdrawn': '{name} hat dieses Foto {when} zurückgezogen.',
  'approval.overtaken': '{name} hat {when} ein anderes Foto ausgewählt.',
  'approval.asked': 'Ihr Foto wurde an die Personen gesendet, die Fotos verwalten.',
  'approval.asked.next':
    'Hier sehen Sie, wie entschieden wird. Bis dahin bleibt Ihr Foto unverändert.',
  'approval.reason.face': 'Ihr Gesicht ist nicht deutlich zu sehen.',
  'approval.reason.quality': 'Das Bild ist unscharf, dunkel oder zu klein.',
  'approval.reason.others': 'Es zeigt eine andere Person oder mehrere Personen.',
  'approval.reason.unsuitable': 'Es passt nicht zu Ihrer Organisation.',
}
