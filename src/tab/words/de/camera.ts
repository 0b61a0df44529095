import type { Translation } from '../../../core/words/createWords.ts'
import type { camera as english } from '../en/camera.ts'

export const camera: Translation<typeof english> = {
  'camera.open': 'Foto aufnehmen',
  'camera.title': 'Foto aufnehmen',
  'camera.asking': 'Die Kamera wird gestartet. Lassen Sie sie zu, wenn Sie gefragt werden.',
  'camera.preview': 'Kamerabild, gespiegelt',
  'camera.taken': 'Das aufgenommene Foto',
  'camera.take': 'Foto aufnehmen',
  'camera.retake': 'Erneut aufnehmen',
  'camera.use': 'Foto verwenden',
  'camera.again': 'Erneut versuchen',
  'camera.cancel': 'Abbrechen',

  'camera.refused': 'Die Kamera ist hier nicht zugelassen.',
  'camera.refused.next':
    'Wählen Sie in Teams im Web oben rechts auf dieser Seite „App-Berechtigungen“ aus. Öffnen Sie in der Desktop-App „Einstellungen“ und dann „App-Berechtigungen“. Aktivieren Sie die Kamera für diese App, und versuchen Sie es erneut.',
  'camera.noCamera': 'Es wurde keine Kamera gefunden.',
  'camera.noCamera.next':
    'Schließen Sie eine an, und versuchen Sie es erneut, oder wählen Sie stattdessen ein Bild aus.',
  'camera.inUse': 'Die Kamera wird von einer anderen App verwendet.',
  'camera.inUse.next':
    'Beenden Sie den Anruf, oder schließen Sie die App, die sie verwendet, und versuchen Sie es erneut.',
  'camera.notSecure':
    'Die Kamera kann auf dieser Seite nicht verwendet werden, weil die Verbindung nicht sicher ist.',
  'camera.notSecure.next':
    'Wählen Sie stattdessen ein Bild aus, oder bitten Sie Ihren Administrator, HTTPS zu verwenden.',
  'camera.failed': 'Die Kamera wurde nicht gestartet.',
  'camera.failed.next': 'Versuchen Sie es erneut, oder wählen Sie stattdessen ein Bild aus.',
}
