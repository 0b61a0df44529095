import type { Translation } from '../../../core/words/createWords.ts'
import type { ownPhoto as english } from '../en/ownPhoto.ts'

export const ownPhoto: Translation<typeof english> = {
  'ownPhoto.title': 'Ma photo',
  'ownPhoto.current': 'Votre photo actuelle',
  'ownPhoto.none': 'Vous n’avez pas de photo',
  'ownPhoto.loading': 'Chargement de votre photo',
  'ownPhoto.busy': 'Traitement en cours',
  'ownPhoto.choose': 'Choisir une image',
  'ownPhoto.replace': 'Remplacer',
  'ownPhoto.remove': 'Supprimer',
  'ownPhoto.undo': 'Annuler la modification',
  'ownPhoto.redo': 'Rétablir',
  'ownPhoto.unreadable': 'Impossible de lire votre photo',
  'ownPhoto.notKnown': 'Impossible de charger votre photo',
  'ownPhoto.onlyFirst':
    'Vous avez ajouté {count, plural, one {# fichier} many {# de fichiers} other {# fichiers}}. Seule la première image est utilisée : une photo de profil est une seule image.',
  'ownPhoto.ways': 'Vous pouvez aussi déposer une image sur cette page, ou en coller une.',
  'ownPhoto.sizes': 'Ce que voient les autres',
  'ownPhoto.about':
    'Vos collègues voient cette photo dans Teams, Outlook et partout ailleurs dans Microsoft 365. Vous pouvez utiliser n’importe quelle image, et vérifier le recadrage avant de la définir.',
  'ownPhoto.picture': 'Image',
  'ownPhoto.notAllowed': 'Votre organisation ne permet pas de définir soi-même sa photo',
  'ownPhoto.notAllowed.text':
    'Demandez à une personne qui gère les photos dans votre organisation de la définir pour vous.',
  'ownPhoto.asked.side':
    'Votre organisation demande au moins {pixels, number} × {pixels, number} pixels.',
  'ownPhoto.asked.face': 'Votre organisation demande une photo qui montre votre visage.',
  'ownPhoto.asked.both':
    'Votre organisation demande au moins {pixels, number} × {pixels, number} pixels, et une photo qui montre votre visage.',

  'ownPhoto.now': 'Actuelle',
  'ownPhoto.new': 'Nouvelle',
  'ownPhoto.cropped': 'Votre nouvelle photo, recadrée',
  'ownPhoto.use': 'Définir la photo',
  'ownPhoto.changeCrop': 'Modifier le recadrage',
  'ownPhoto.cancel': 'Annuler',
  'ownPhoto.crop.title': 'Votre photo',

  'ownPhoto.askRemove': 'Supprimer votre photo ?',
  'ownPhoto.askRemove.text':
    'Vos initiales s’affichent à la place, partout dans Microsoft 365. Vous pouvez choisir une nouvelle photo à tout moment.',
  // a picture that was sent to the bot
  'fromChat.left': 'L’image attend toujours dans la conversation, inchangée.',
  'fromChat.answered': 'Vous avez déjà répondu à la carte qui porte cette image.',
  'fromChat.gone':
    'L’image de la conversation n’est plus conservée. Choisissez-la ici ou renvoyez-la au bot.',
  'fromChat.otherOwner':
    'Cette image a été envoyée par une autre personne. Elle seule peut l’utiliser.',
}
