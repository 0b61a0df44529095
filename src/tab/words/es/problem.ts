import type { Translation } from '../../../core/words/createWords.ts'
import type { problem as english } from '../en/problem.ts'

export const problem: Translation<typeof english> = {
  'problem.tryAgain': 'Reintentar',
  'problem.details': 'Detalles',
  'problem.code': 'Código: {code}',
  'problem.about': 'Acerca de: {detail}',
  'problem.requestId': 'Id. de solicitud: {requestId}',
  'problem.copy': 'Copiar detalles',
  'problem.copied': 'Copiado',
  'problem.selected': 'Seleccionado. Presione Ctrl+C para copiar.',
  'problem.open': 'Abrir',
  'problem.notOpened': 'No se ha podido abrir la página desde aquí.',
  'problem.openItself': 'Abrir en una ventana nueva',
  'problem.waitingForYou': 'Esperando a que vuelva…',

  'problem.consent': 'Falta un permiso',
  'problem.consent.why':
    'Likeness necesita su permiso para leer y cambiar fotos de perfil en su nombre.',
  'problem.consent.how':
    'Microsoft le muestra exactamente lo que se solicita antes de que acepte. Un administrador puede aceptar para todo el mundo.',
  'problem.consent.open': 'Revisar y permitir',
  'problem.mfa': 'Confirme su identidad',
  'problem.mfa.why':
    'Su organización requiere una segunda prueba de su identidad antes de leer o cambiar fotos.',
  'problem.mfa.how': 'Confírmela con Microsoft y vuelva aquí.',
  'problem.mfa.open': 'Confirmar con Microsoft',

  'problem.offline': 'No se puede acceder al servicio.',
  'problem.offline.next': 'Compruebe su conexión e inténtelo de nuevo.',
  'problem.busy': 'El servicio no está listo.',
  'problem.unexpected': 'El servicio ha devuelto una respuesta inesperada.',
  'problem.inAMinute': 'Inténtelo de nuevo en un minuto.',
  'problem.status': 'HTTP {status}',
  'problem.inPage': 'Se ha producido un error en esta página.',
  'problem.inPage.next': 'Vuelva a cargar la pestaña.',
  'problem.partMissing': 'No se ha podido cargar esta página.',
  'problem.partMissing.next':
    'Es posible que Likeness se haya actualizado o que se haya interrumpido su conexión. Vuelva a cargar la página para continuar.',
  'problem.noDownloads': 'No se pueden descargar archivos en las aplicaciones para teléfonos.',
  'problem.noDownloads.next': 'Abra Likeness en un equipo.',
  'problem.file.next': 'Elija de nuevo el archivo.',
}
