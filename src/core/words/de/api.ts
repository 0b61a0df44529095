import type { Translation } from '../createWords.ts'
import type { api as english } from '../en/api.ts'

export const api: Translation<typeof english> = {
  'ownPhoto.set': 'Ihr Foto ist festgelegt.',
  'ownPhoto.removed': 'Ihr Foto wurde entfernt.',
  'ownPhoto.undone': 'Ihr Foto ist wieder wie zuvor.',
  'ownPhoto.delay':
    'Es kann bis zu einem Tag dauern, bis die Änderung überall in Teams und Outlook angezeigt wird.',
  'ownPhoto.notShown':
    'Es kann eine Weile dauern, bis Microsoft 365 die Änderung anzeigt, und bis zu einem Tag, bis sie überall in Teams und Outlook angezeigt wird.',
  'ownPhoto.different':
    'Microsoft 365 zeigt ein anderes Bild an als das gesendete. Prüfen Sie das Foto, oder legen Sie es erneut fest.',
  'ownPhoto.changed':
    'Microsoft 365 zeigt ein anderes Foto an, das zur gleichen Zeit festgelegt wurde.',
  'ownPhoto.nothingToRemove': 'Sie haben kein Foto.',
  'ownPhoto.noAction': 'Sie müssen nichts tun.',
  'personPhoto.set': 'Das Foto ist festgelegt.',
  'personPhoto.removed': 'Das Foto wurde entfernt.',
  'personPhoto.nothingToRemove': 'Diese Person hat kein Foto.',
  'shownBy.teams': 'In Teams kann es bis zu einem Tag dauern, bis alle die Änderung sehen.',
  'shownBy.outlook': 'In Outlook kann es bis zu einem Tag dauern, bis alle die Änderung sehen.',
  'shownBy.sharepoint': 'In SharePoint und OneDrive kann es bis zu drei Tage dauern.',
  'changedBy.sentence':
    '{name} hat dieses Foto {when} {action, select, remove {entfernt} create {hinzugefügt} other {ersetzt}}.',
  'changedBy.ago': 'vor {duration}',
  'changedBy.on': 'am {date}',
  'changedBy.now': '{name} ändert dieses Foto gerade.',
  'selection.now':
    '{count, plural, =0 {jetzt passt niemand} one {jetzt passt # Person} other {jetzt passen # Personen}}',
  'page.consentDone': 'Fertig. Sie können dieses Fenster schließen und zu Teams zurückkehren.',
  'page.consentDeclined':
    'Es wurde nichts geändert. Sie können dieses Fenster schließen, zu Teams zurückkehren und es erneut versuchen.',
  'page.tabNotBuilt':
    'Die Registerkarte ist noch nicht erstellt. Führen Sie „npm run build“ aus, und laden Sie diese Seite dann neu.',
}
