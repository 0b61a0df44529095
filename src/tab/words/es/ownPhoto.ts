import type { Translation } from '../../../core/words/createWords.ts'
import type { ownPhoto as english } from '../en/ownPhoto.ts'

export const ownPhoto: Translation<typeof english> = {
  'ownPhoto.title': 'Mi foto',
  'ownPhoto.current': 'Su foto actual',
  'ownPhoto.none': 'No tiene foto',
  'ownPhoto.loading': 'Cargando su foto',
  'ownPhoto.busy': 'Procesando',
  'ownPhoto.choose': 'Elegir una imagen',
  'ownPhoto.replace': 'Reemplazar',
  'ownPhoto.remove': 'Quitar',
  'ownPhoto.undo': 'Deshacer',
  'ownPhoto.redo': 'Rehacer',
  'ownPhoto.unreadable': 'No se puede leer su foto',
  'ownPhoto.notKnown': 'No se ha podido cargar su foto',
  'ownPhoto.onlyFirst':
    'Ha agregado {count, plural, one {# archivo} many {# de archivos} other {# archivos}}. Solo se usa la primera imagen: una foto de perfil es una única imagen.',
  'ownPhoto.ways': 'También puede soltar una imagen en esta página o pegarla.',
  'ownPhoto.sizes': 'Así la ven los demás',
  'ownPhoto.about':
    'Sus compañeros ven esta foto en Teams, Outlook y el resto de Microsoft 365. Puede usar cualquier imagen y comprobar el recorte antes de establecerla.',
  'ownPhoto.picture': 'Imagen',
  'ownPhoto.notAllowed': 'Su organización no permite que cada persona establezca su propia foto',
  'ownPhoto.notAllowed.text':
    'Pida a quien administra las fotos en su organización que la establezca por usted.',
  'ownPhoto.asked.side':
    'Su organización pide al menos {pixels, number} × {pixels, number} píxeles.',
  'ownPhoto.asked.face': 'Su organización pide una foto en la que se vea su cara.',
  'ownPhoto.asked.both':
    'Su organización pide al menos {pixels, number} × {pixels, number} píxeles y una foto en la que se vea su cara.',

  'ownPhoto.now': 'Actual',
  'ownPhoto.new': 'Nueva',
  'ownPhoto.cropped': 'Su nueva foto, recortada',
  'ownPhoto.use': 'Establecer foto',
  'ownPhoto.changeCrop': 'Cambiar el recorte',
  'ownPhoto.cancel': 'Cancelar',
  'ownPhoto.crop.title': 'Su foto',

  'ownPhoto.askRemove': '¿Quitar su foto?',
  'ownPhoto.askRemove.text':
    'En su lugar se muestran sus iniciales, en todo Microsoft 365. Puede elegir una foto nueva en cualquier momento.',
  // a picture that was sent to the bot
  'fromChat.left': 'La imagen sigue esperando en el chat, sin cambios.',
  'fromChat.answered': 'Ya ha respondido a la tarjeta con esta imagen.',
  'fromChat.gone': 'La imagen del chat ya no se conserva. Elíjala aquí o envíela de nuevo al bot.',
  'fromChat.otherOwner': 'Esta imagen la envió otra persona. Solo ella puede usarla.',
}
