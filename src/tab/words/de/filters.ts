import type { Translation } from '../../../core/words/createWords.ts'
import type { filters as english } from '../en/filters.ts'

export const filters: Translation<typeof english> = {
  'filter.photoChangedDays': 'Foto geändert',
  'filter.photoChangedDays.value':
    'Foto {days, plural, one {am letzten Tag} other {in den letzten # Tagen}} geändert',
  'filter.quality': 'Fotoqualität',
  'filter.quality.value':
    '{quality, select, low {niedrige Fotoqualität} fine {gute Fotoqualität} other {Fotoqualität nicht bekannt}}',
  'filter.set': 'Foto festgelegt',
  'filter.set.value':
    '{origin, select, here {hier festgelegt} elsewhere {an anderer Stelle festgelegt} other {hier festgelegt, seitdem an anderer Stelle geändert}}',
  'filter.office': 'Büro',
  'filter.without': 'Nicht angegeben',
  'filter.without.value': '{without, select, department {keine Abteilung} other {kein Büro}}',
  'filter.country': 'Land oder Region',
  'filter.kind': 'Kontotyp',
  'filter.kind.value':
    '{kind, select, member {Mitglieder} guest {Gäste} disabled {deaktivierte Konten} sharedMailbox {freigegebene Postfächer} other {Räume und Geräte}}',
  'filter.licence': 'Lizenz',
  'filter.licence.chosen': 'die ausgewählte Lizenz',
  'filter.group': 'Mitglied der Gruppe',
  'filter.group.chosen': 'Mitglieder der ausgewählten Gruppe',
  'filter.approval': 'Genehmigung',
  'filter.approval.waiting': 'Foto wartet auf Genehmigung',
  'filter.addedDays': 'Hinzugefügt',
  'filter.addedDays.value':
    '{days, plural, one {am letzten Tag} other {in den letzten # Tagen}} hinzugefügt',
}
