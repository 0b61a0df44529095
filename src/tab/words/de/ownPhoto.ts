import type { Translation } from '../../../core/words/createWords.ts'
import type { ownPhoto as english } from '../en/ownPhoto.ts'

export const ownPhoto: Translation<typeof english> = {
  'ownPhoto.title': 'Mein Foto',
  'ownPhoto.current': 'Ihr aktuelles Foto',
  'ownPhoto.none': 'Sie haben kein Foto',
  'ownPhoto.loading': 'Ihr Foto wird geladen',
  'ownPhoto.busy': 'Wird bearbeitet',
  'ownPhoto.choose': 'Bild auswählen',
  'ownPhoto.replace': 'Ersetzen',
  'ownPhoto.remove': 'Entfernen',
  'ownPhoto.undo': 'Rückgängig machen',
  'ownPhoto.redo': 'Wiederholen',
  'ownPhoto.unreadable': 'Ihr Foto kann nicht gelesen werden',
  'ownPhoto.notKnown': 'Ihr Foto konnte nicht geladen werden',
  'ownPhoto.onlyFirst':
    'Sie haben {count, plural, one {# Datei} other {# Dateien}} hinzugefügt. Nur das erste Bild wird verwendet: Ein Profilfoto ist ein einzelnes Bild.',
  'ownPhoto.ways': 'Sie können ein Bild auch auf diese Seite ziehen oder einfügen.',
  'ownPhoto.sizes': 'So sehen es andere',
  'ownPhoto.about':
    'Ihre Kollegen sehen dieses Foto in Teams, Outlook und überall sonst in Microsoft 365. Sie können ein beliebiges Bild verwenden und den Ausschnitt prüfen, bevor Sie es festlegen.',
  'ownPhoto.picture': 'Bild',
  'ownPhoto.notAllowed':
    'Ihre Organisation lässt nicht zu, dass Personen ihr eigenes Foto festlegen',
  'ownPhoto.notAllowed.text':
    'Bitten Sie eine Person, die in Ihrer Organisation Fotos verwaltet, es für Sie festzulegen.',
  'ownPhoto.asked.side':
    'Ihre Organisation verlangt mindestens {pixels, number} × {pixels, number} Pixel.',
  'ownPhoto.asked.face': 'Ihre Organisation verlangt ein Foto, das Ihr Gesicht zeigt.',
  'ownPhoto.asked.both':
    'Ihre Organisation verlangt mindestens {pixels, number} × {pixels, number} Pixel und ein Foto, das Ihr Gesicht zeigt.',

  'ownPhoto.now': 'Aktuell',
  'ownPhoto.new': 'Neu',
  'ownPhoto.cropped': 'Ihr neues Foto, zugeschnitten',
  'ownPhoto.use': 'Foto festlegen',
  'ownPhoto.changeCrop': 'Ausschnitt ändern',
  'ownPhoto.cancel': 'Abbrechen',
  'ownPhoto.crop.title': 'Ihr Foto',

  'ownPhoto.askRemove': 'Ihr Foto entfernen?',
  'ownPhoto.askRemove.text':
    'Überall in Microsoft 365 werden stattdessen Ihre Initialen angezeigt. Sie können jederzeit ein neues Foto auswählen.',
  // a picture that was sent to the bot
  'fromChat.left': 'Das Bild wartet unverändert weiter im Chat.',
  'fromChat.answered': 'Sie haben die Karte mit diesem Bild bereits beantwortet.',
  'fromChat.gone':
    'Das Bild aus dem Chat ist nicht mehr gespeichert. Wählen Sie es hier aus, oder senden Sie es dem Bot noch einmal.',
  'fromChat.otherOwner': 'Dieses Bild hat eine andere Person gesendet. Nur sie kann es verwenden.',
}
