import type { Translation } from '../createWords.ts'
import type { api as english } from '../en/api.ts'

export const api: Translation<typeof english> = {
  'ownPhoto.set': 'Se ha establecido su foto.',
  'ownPhoto.removed': 'Se ha quitado su foto.',
  'ownPhoto.undone': 'Su foto vuelve a ser la de antes.',
  'ownPhoto.delay': 'El cambio puede tardar hasta un día en mostrarse en todo Teams y Outlook.',
  'ownPhoto.notShown':
    'Microsoft 365 puede tardar un poco en mostrar el cambio y hasta un día en mostrarlo en todo Teams y Outlook.',
  'ownPhoto.different':
    'Microsoft 365 muestra una imagen distinta de la que se envió. Compruebe la foto o establézcala de nuevo.',
  'ownPhoto.changed': 'Microsoft 365 muestra otra foto, que se estableció al mismo tiempo.',
  'ownPhoto.nothingToRemove': 'No tiene ninguna foto.',
  'ownPhoto.noAction': 'No es necesario que haga nada.',
  'personPhoto.set': 'Se ha establecido la foto.',
  'personPhoto.removed': 'Se ha quitado la foto.',
  'personPhoto.nothingToRemove': 'Esta persona no tiene foto.',
  'shownBy.teams': 'Teams puede tardar hasta un día en mostrar el cambio a todo el mundo.',
  'shownBy.outlook': 'Outlook puede tardar hasta un día en mostrar el cambio a todo el mundo.',
  'shownBy.sharepoint': 'SharePoint y OneDrive pueden tardar hasta tres días.',
  'changedBy.sentence':
    '{name} {action, select, remove {quitó} create {agregó} other {reemplazó}} esta foto {when}.',
  'changedBy.ago': 'hace {duration}',
  'changedBy.on': 'el {date}',
  'changedBy.now': '{name} está cambiando esta foto en este momento.',
  'selection.now':
    '{count, plural, =0 {ahora no coincide nadie} one {ahora coincide # persona} many {ahora coinciden # de personas} other {ahora coinciden # personas}}',
  'page.consentDone': 'Listo. Puede cerrar esta ventana y volver a Teams.',
  'page.consentDeclined':
    'No se ha cambiado nada. Puede cerrar esta ventana, volver a Teams e intentarlo de nuevo.',
  'page.tabNotBuilt':
    'La pestaña todavía no se ha compilado. Ejecute “npm run build” y vuelva a cargar esta página.',
}
