import type { Translation } from '../../../core/words/createWords.ts'
import type { start as english } from '../en/start.ts'

export const start: Translation<typeof english> = {
  'start.service.late': 'Der Dienst hat noch nicht geantwortet.',
  'start.service.late.next':
    'Diese Seite öffnet sich, sobald er antwortet. Sie können auch Ihre Verbindung prüfen und es dann erneut versuchen.',
  'start.host.late': 'Die App um diese Seite antwortet nicht.',
  'start.host.late.next':
    'Likeness wird in Teams, Outlook oder der Microsoft 365-App geöffnet, die ihm mitteilen, wer Sie sind. Laden Sie die Seite neu. Wenn das nicht hilft, schließen Sie die App und öffnen sie erneut.',
  'start.host.failed': 'Die App um diese Seite kann Likeness nicht öffnen.',
  'start.host.failed.next':
    'Laden Sie die Seite neu. Wenn das nicht hilft, schließen Sie die App und öffnen sie erneut.',
  'start.token.late': '{host} hat Sie noch nicht angemeldet.',
  'start.token.late.next':
    'Wenn {host} Sie etwas fragt, antworten Sie dort. Dann öffnet sich diese Seite. Versuchen Sie es andernfalls erneut.',

  'start.token.setup': '{host} kann niemanden bei Likeness anmelden.',
  'start.token.setup.next':
    'Bitten Sie Ihren Administrator, die App-Registrierung von Likeness zu prüfen: den Anwendungs-ID-URI, dessen Bereich und die autorisierten Clientanwendungen.',
  'start.token.consent': 'Likeness benötigt Ihre Einwilligung, um zu erfahren, wer Sie sind.',
  'start.token.consent.next':
    'Versuchen Sie es erneut, und akzeptieren Sie, was {host} anzeigt. Wenn das nicht möglich ist, bitten Sie Ihren Administrator, für alle zuzustimmen.',
  'start.token.again': '{host} benötigt eine Bestätigung Ihrer Identität.',
  'start.token.again.next':
    'Versuchen Sie es erneut, und beantworten Sie, was {host} anzeigt. Wenn nichts angezeigt wird, melden Sie sich bei {host} ab und wieder an.',
  'start.token.cancelled': 'Die Anmeldung wurde abgebrochen.',
  'start.token.cancelled.next': 'Versuchen Sie es erneut, und schließen Sie sie ab.',
  'start.token.window': '{host} konnte das Anmeldefenster nicht öffnen.',
  'start.token.window.next':
    'Lassen Sie Popupfenster für {host} zu, und versuchen Sie es dann erneut.',
  'start.token.slow': '{host} hat zu lange gebraucht, um Sie anzumelden.',
  'start.token.slow.next':
    'Versuchen Sie es erneut. Wenn das Problem weiterhin besteht, schließen Sie {host} und öffnen es erneut.',
  'start.token.other': '{host} konnte Sie nicht anmelden.',
  'start.token.other.next':
    'Versuchen Sie es erneut. Wenn das Problem weiterhin besteht, melden Sie sich bei {host} ab und wieder an.',
}
