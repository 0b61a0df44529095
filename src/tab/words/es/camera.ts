import type { Translation } from '../../../core/words/createWords.ts'
import type { camera as english } from '../en/camera.ts'

export const camera: Translation<typeof english> = {
  'camera.open': 'Hacer una foto',
  'camera.title': 'Hacer una foto',
  'camera.asking': 'Iniciando la cámara. Permítala si se le pregunta.',
  'camera.preview': 'Lo que muestra la cámara, reflejado',
  'camera.taken': 'La foto que ha hecho',
  'camera.take': 'Hacer foto',
  'camera.retake': 'Repetir',
  'camera.use': 'Usar foto',
  'camera.again': 'Reintentar',
  'camera.cancel': 'Cancelar',

  'camera.refused': 'La cámara no está permitida aquí.',
  'camera.refused.next':
    'En Teams en la web, seleccione Permisos de aplicaciones en la parte superior derecha de esta página. En el escritorio, abra Configuración y, después, Permisos de aplicaciones. Active la cámara para esta aplicación e inténtelo de nuevo.',
  'camera.noCamera': 'No se ha encontrado ninguna cámara.',
  'camera.noCamera.next': 'Conecte una e inténtelo de nuevo, o elija una imagen.',
  'camera.inUse': 'Otra aplicación está usando la cámara.',
  'camera.inUse.next':
    'Finalice la llamada o cierre la aplicación que la usa e inténtelo de nuevo.',
  'camera.notSecure': 'La cámara no se puede usar en esta página porque su conexión no es segura.',
  'camera.notSecure.next': 'Elija una imagen o pida a su administrador que use HTTPS.',
  'camera.failed': 'La cámara no se ha iniciado.',
  'camera.failed.next': 'Inténtelo de nuevo o elija una imagen.',
}
