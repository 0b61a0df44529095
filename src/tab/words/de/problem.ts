import type { Translation } from '../../../core/words/createWords.ts'
import type { problem as english } from '../en/problem.ts'

export const problem: Translation<typeof english> = {
  'problem.tryAgain': 'Erneut versuchen',
  'problem.details': 'Details',
  'problem.code': 'Code: {code}',
  'problem.about': 'Info: {detail}',
  'problem.requestId': 'Anforderungs-ID: {requestId}',
  'problem.copy': 'Details kopieren',
  'problem.copied': 'Kopiert',
  'problem.selected': 'Ausgewählt. Drücken Sie zum Kopieren STRG+C.',
  'problem.open': 'Öffnen',
  'problem.notOpened': 'Die Seite konnte von hier aus nicht geöffnet werden.',
  'problem.openItself': 'In einem neuen Fenster öffnen',
  'problem.waitingForYou': 'Warten auf Ihre Rückkehr…',

  'problem.consent': 'Eine Berechtigung fehlt',
  'problem.consent.why':
    'Likeness benötigt Ihre Erlaubnis, Profilfotos in Ihrem Namen zu lesen und zu ändern.',
  'problem.consent.how':
    'Microsoft zeigt Ihnen genau an, was angefordert wird, bevor Sie zustimmen. Ein Administrator kann für alle zustimmen.',
  'problem.consent.open': 'Prüfen und zulassen',
  'problem.mfa': 'Bestätigen Sie Ihre Identität',
  'problem.mfa.why':
    'Ihre Organisation verlangt einen zweiten Nachweis Ihrer Identität, bevor Fotos gelesen oder geändert werden können.',
  'problem.mfa.how': 'Bestätigen Sie sie bei Microsoft, und kehren Sie dann hierher zurück.',
  'problem.mfa.open': 'Bei Microsoft bestätigen',

  'problem.offline': 'Der Dienst ist nicht erreichbar.',
  'problem.offline.next': 'Prüfen Sie Ihre Verbindung, und versuchen Sie es dann erneut.',
  'problem.busy': 'Der Dienst ist nicht bereit.',
  'problem.unexpected': 'Der Dienst hat eine unerwartete Antwort zurückgegeben.',
  'problem.inAMinute': 'Versuchen Sie es in einer Minute erneut.',
  'problem.status': 'HTTP {status}',
  'problem.inPage': 'Auf dieser Seite ist ein Fehler aufgetreten.',
  'problem.inPage.next': 'Laden Sie die Registerkarte neu.',
  'problem.partMissing': 'Diese Seite konnte nicht geladen werden.',
  'problem.partMissing.next':
    'Möglicherweise wurde Likeness aktualisiert, oder Ihre Verbindung wurde unterbrochen. Laden Sie die Seite neu, um fortzufahren.',
  'problem.noDownloads': 'In den Apps auf Smartphones können keine Dateien heruntergeladen werden.',
  'problem.noDownloads.next': 'Öffnen Sie Likeness auf einem Computer.',
  'problem.file.next': 'Wählen Sie die Datei erneut aus.',
}
