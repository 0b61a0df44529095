import type { Translation } from '../../../core/words/createWords.ts'
import type { camera as english } from '../en/camera.ts'

export const camera: Translation<typeof english> = {
  'camera.open': 'Prendre une photo',
  'camera.title': 'Prendre une photo',
  'camera.asking': 'Démarrage de la caméra. Autorisez-la si on vous le demande.',
  'camera.preview': 'Ce que montre la caméra, en miroir',
  'camera.taken': 'La photo que vous avez prise',
  'camera.take': 'Prendre la photo',
  'camera.retake': 'Reprendre',
  'camera.use': 'Utiliser la photo',
  'camera.again': 'Réessayer',
  'camera.cancel': 'Annuler',

  'camera.refused': 'La caméra n’est pas autorisée ici.',
  'camera.refused.next':
    'Dans Teams sur le web, sélectionnez Autorisations d’application en haut à droite de cette page. Sur un ordinateur, ouvrez Paramètres, puis Autorisations d’application. Activez la caméra pour cette application, puis réessayez.',
  'camera.noCamera': 'Aucune caméra n’a été trouvée.',
  'camera.noCamera.next': 'Connectez-en une et réessayez, ou choisissez plutôt une image.',
  'camera.inUse': 'La caméra est utilisée par une autre application.',
  'camera.inUse.next': 'Terminez l’appel ou fermez l’application qui l’utilise, puis réessayez.',
  'camera.notSecure':
    'La caméra ne peut pas être utilisée sur cette page, car sa connexion n’est pas sécurisée.',
  'camera.notSecure.next':
    'Choisissez plutôt une image, ou demandez à votre administrateur d’utiliser HTTPS.',
  'camera.failed': 'La caméra n’a pas démarré.',
  'camera.failed.next': 'Réessayez, ou choisissez plutôt une image.',
}
