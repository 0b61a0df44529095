import type { Translation } from '../../../core/words/createWords.ts'
import type { app as english } from '../en/app.ts'

export const app: Translation<typeof english> = {
  'app.opening': 'Likeness wird geöffnet',
  'app.signingIn': 'Sie werden angemeldet',
  'app.reload': 'Neu laden',
  'app.fallback.title': 'Likeness konnte nicht geöffnet werden',
  'app.fallback.text':
    'Laden Sie die Seite neu. Wenn das nicht hilft, schließen Sie Likeness und öffnen es erneut, oder aktualisieren Sie Ihren Browser.',
  'app.fallback.details': 'Details',
  'app.host.teams': 'Teams',
  'app.host.outlook': 'Outlook',
  'app.host.microsoft365': 'Microsoft 365',
  'app.outside.title': 'Likeness in Microsoft Teams öffnen',
  'app.outside.text':
    'Diese Seite funktioniert in Teams, Outlook und der Microsoft 365-App, die ihr mitteilen, wer Sie sind. Wählen Sie dort „Apps“ aus, suchen Sie nach Likeness, und öffnen Sie es.',
  'app.outside.open': 'In Teams öffnen',
  'app.guest.title': 'Gäste können hier keine Fotos verwalten',
  'app.guest.text':
    'Sie sind Gast in dieser Organisation. Legen Sie Ihr Foto in Ihrer eigenen Organisation fest, oder bitten Sie einen Administrator dieser Organisation, dies für Gäste zuzulassen.',
  'app.back': 'Zurück zur Galerie',
  'app.backToMine': 'Zurück zu meinem Foto',
  'app.clearSearch': 'Suche löschen',
}
