import type { Translation } from '../../../core/words/createWords.ts'
import type { app as english } from '../en/app.ts'

export const app: Translation<typeof english> = {
  'app.opening': 'Abriendo Likeness',
  'app.signingIn': 'Iniciando sesión',
  'app.reload': 'Volver a cargar',
  'app.fallback.title': 'No se ha podido abrir Likeness',
  'app.fallback.text':
    'Vuelva a cargar la página. Si no se soluciona, cierre Likeness y ábralo de nuevo, o actualice el explorador.',
  'app.fallback.details': 'Detalles',
  'app.host.teams': 'Teams',
  'app.host.outlook': 'Outlook',
  'app.host.microsoft365': 'Microsoft 365',
  'app.outside.title': 'Abra Likeness en Microsoft Teams',
  'app.outside.text':
    'Esta página funciona en Teams, Outlook y la aplicación Microsoft 365, que le indican quién es usted. Elija Aplicaciones en ellos, busque Likeness y ábralo.',
  'app.outside.open': 'Abrir en Teams',
  'app.guest.title': 'Los invitados no pueden administrar fotos aquí',
  'app.guest.text':
    'Es un invitado en esta organización. Establezca su foto en su propia organización o pida a un administrador de esta que lo permita para los invitados.',
  'app.back': 'Volver a la galería',
  'app.backToMine': 'Volver a mi foto',
  'app.clearSearch': 'Borrar la búsqueda',
}
