import type { Translation } from '../../../../core/words/createWords.ts'
import type { kept as english } from '../../en/import/kept.ts'

export const kept: Translation<typeof english> = {
  'kept.title':
    'Se conserva su última revisión de {count, plural, one {# archivo} many {# de archivos} other {# archivos}}',
  'kept.decided':
    '{count, plural, =0 {Aún no había decidido nada en el último cambio, el {when}.} one {Había decidido sobre # archivo en el último cambio, el {when}.} many {Había decidido sobre # de archivos en el último cambio, el {when}.} other {Había decidido sobre # archivos en el último cambio, el {when}.}}',
  'kept.resume': 'Continúe con los mismos archivos o arrástrelos otra vez aquí.',
  'kept.again': 'Arrastre o elija otra vez los mismos archivos y se aplicarán sus decisiones.',
  'kept.lists': 'Agregue también otra vez {lists}.',
  'kept.continue': 'Continuar',
  'kept.folder': 'Elegir otra vez la carpeta',
  'kept.files': 'Elegir otra vez los archivos',
  'kept.refused': 'El explorador no devolvió los archivos. Arrástrelos o elíjalos otra vez.',
  'kept.startOver':
    'Perderá sus decisiones sobre {count, plural, one {# archivo} many {# de archivos} other {# archivos}}. No se cambia ninguna foto.',
  'kept.startOver.cancel': 'Conservar la revisión',
  'kept.applied':
    '{count, plural, =0 {Los archivos de su última revisión están de vuelta} one {Su decisión sobre # archivo está de vuelta} many {Sus decisiones sobre # de archivos están de vuelta} other {Sus decisiones sobre # archivos están de vuelta}}',
  'kept.absent':
    '{count, plural, one {Falta # archivo sobre el que había decidido. Agréguelo y se aplicará su decisión.} many {Faltan # de archivos sobre los que había decidido. Agréguelos y se aplicarán sus decisiones.} other {Faltan # archivos sobre los que había decidido. Agréguelos y se aplicarán sus decisiones.}}',
  'kept.gone':
    '{count, plural, one {Ya no se encuentra a la persona elegida para # archivo. Elija otra vez.} many {Ya no se encuentra a las personas elegidas para # de archivos. Elija otra vez.} other {Ya no se encuentra a las personas elegidas para # archivos. Elija otra vez.}}',
  'kept.close': 'Cerrar el mensaje sobre su última revisión',
  'kept.not.title': 'Esta revisión termina con la página',
  'kept.not':
    'Este explorador no puede conservarla. Compruebe las fotos antes de cerrar o recargar la página.',
  'kept.not.close': 'Cerrar el mensaje sobre la conservación de la revisión',
}
