import type { Translation } from '../../../../core/words/createWords.ts'
import type { review as english } from '../../en/import/review.ts'

export const review: Translation<typeof english> = {
  'review.leftOver':
    '{count, plural, one {Queda # archivo} many {Quedan # de archivos} other {Quedan # archivos}} de su última importación. Decida aquí sobre {count, plural, one {él} other {ellos}} o empiece de nuevo con otros archivos.',
  'review.comparing':
    'Comparando con las fotos establecidas anteriormente: {done, number} de {all, number}',
  'review.comparingProgress': 'Comparando',
  'review.allSet.title': 'No hay nada que hacer',
  'review.allSet':
    '{count, plural, one {Este archivo ya se estableció} many {Los # de archivos ya se establecieron} other {Los # archivos ya se establecieron}} y {count, plural, one {sigue siendo la foto actual} other {siguen siendo las fotos actuales}}.',
  'review.allSet.unusable':
    '{count, plural, one {# archivo más no se puede usar.} many {# de archivos más no se pueden usar.} other {# archivos más no se pueden usar.}}',
  'review.allSet.next': 'Para preparar de nuevo un archivo, selecciónelo.',
  // which files are listed
  'review.which': 'Mostrar archivos',
  'review.withCount': '{name} ({count, number})',
  'review.tab.all': 'Todos los archivos',
  'review.tab.ready': 'Listos',
  'review.tab.decide': 'Por decidir',
  'review.tab.none': 'Sin asociar',
  'review.tab.left': 'Omitidos',
  'review.tab.unusable': 'No se pueden usar',
  'review.search': 'Buscar',
  'review.searchHint': 'Archivo o persona',
  'review.searchLabel': 'Buscar archivos y personas',
  'review.decide': 'Decidir',
  'review.decideOneByOne': 'Decidir uno a uno',
  'review.reasons': 'Filtrar por motivo',
  'review.inFolder': 'Todos los archivos están en {folder}',
  'review.empty.all': 'Todavía no hay archivos.',
  'review.empty.ready': 'Todavía no hay archivos listos.',
  'review.empty.decide': 'No hay nada que decidir.',
  'review.empty.none': 'Todos los archivos están asociados.',
  'review.empty.left': 'No hay archivos omitidos.',
  'review.empty.unusable': 'Todos los archivos se pueden usar.',
  'review.nothingFound':
    'Aquí no se ha encontrado ningún archivo ni ninguna persona con ese nombre.',
  // the table
  'review.table': 'Archivos y personas',
  'review.column.new': 'Nueva',
  'review.column.current': 'Actual',
  'review.column.file': 'Archivo',
  'review.column.person': 'Persona',
  'review.column.match': 'Asociación',
  'review.column.action': 'Acción',
  'review.selectAll': 'Seleccionar los {count, number} que se muestran aquí',
  'review.selectAllShort': 'Todos los que se muestran aquí ({count, number})',
  'review.select': 'Seleccionar {file}',
  'review.noPreview': '{file}: sin vista previa',
  'review.personFor': 'Persona para {file}',
  'review.changePerson': '{file}: elegir otra persona',
  'review.files': '{count, plural, one {# archivo} many {# de archivos} other {# archivos}}',
  'review.filesOf':
    '{name}: {count, plural, one {# archivo} many {# de archivos} other {# archivos}}',
  'review.fileFor': 'Archivo para {name}',
  'review.noneOfThese': 'Ninguno de estos',
  'review.showAll': 'Mostrar los {count, number}',
  // how a file came to its person
  'review.match.chosen': 'Elegido por usted',
  'review.match.waiting': 'Buscando…',
  'review.match.setBefore': 'Establecida antes',
  'review.match.none': 'Sin asociar',
  'review.match.several':
    '{rule}: {count, plural, one {# persona} many {# de personas} other {# personas}}',
  'review.match.uncertain': '{rule} (dudoso)',
  'review.match.unexplained': '{rule}, pero “{word}” queda sin explicar',
  'review.currentPhoto': 'foto actual',
  'review.rule.objectId': 'Por id. de objeto',
  'review.rule.upn': 'Por nombre de inicio de sesión',
  'review.rule.mail': 'Por dirección de correo',
  'review.rule.proxyAddress': 'Por otra dirección de correo',
  'review.rule.employeeId': 'Por id. de empleado',
  'review.rule.samAccountName': 'Por nombre de cuenta de Windows',
  'review.rule.mailNickname': 'Por alias',
  'review.rule.upnPrefix': 'Por inicio del nombre de inicio de sesión',
  'review.rule.mailPrefix': 'Por inicio de la dirección de correo',
  'review.rule.name': 'Por nombre completo',
  'review.rule.shortName': 'Por forma corta del nombre',
  'review.rule.initials': 'Por iniciales y apellidos',
  'review.rule.romanised': 'Por nombre en caracteres latinos',
  'review.rule.list': 'Por su lista',
  'review.rule.pattern': 'Por su patrón',
  'review.rule.folder': 'Por carpeta',
  'review.rule.similar': 'Por escritura parecida',
  // what happens with a file, and why
  'review.reason.none': 'Foto nueva',
  'review.reason.has': 'Reemplaza la foto',
  'review.reason.unknown': 'Establece la foto',
  'review.reason.waiting': 'Buscando…',
  'review.reason.empty': 'Archivo vacío',
  'review.reason.too_large': 'Supera los {megabytes, number} MB',
  'review.reason.foreign': 'No es una imagen',
  'review.reason.raw_file': 'Archivo RAW',
  'review.reason.video': 'Vídeo',
  'review.reason.fault': 'No se puede abrir',
  'review.reason.nobody': 'Elegir una persona',
  'review.reason.several': 'Varias personas: elegir una',
  'review.reason.similar': 'Solo parecido: elegir una persona',
  'review.reason.collision': 'Varios archivos: seleccionar uno',
  'review.reason.disabled': 'Cuenta deshabilitada',
  'review.reason.guest': 'Cuenta de invitado',
  'review.reason.shared': 'Sala o buzón compartido',
  'review.reason.changed_since': 'Cambiada por la persona',
  'review.reason.unchanged': 'Sin cambios',
  'review.reason.other_file': 'Se ha elegido otro archivo',
  'review.reason.left_out': 'Omitido por usted',
  'review.reason.left_before': 'Omitido la última vez',
  'review.reason.has_photo': 'Ya tiene foto',
  'review.reason.no_photo': 'Todavía no tiene foto',
  'review.more.empty':
    'Este archivo no tiene contenido. Si viene de OneDrive o de otra nube, descárguelo primero y vuelva a agregarlo.',
  'review.more.raw_file':
    'Los archivos RAW de cámaras no se pueden usar. Exporte esta foto como JPEG y agregue ese archivo.',
  'review.more.video':
    'Los vídeos no se pueden usar. Guarde una imagen del vídeo y agregue ese archivo.',
  'review.more.changed_since':
    'Esta persona cambió o quitó la foto que se estableció aquí. Seleccione el archivo para establecerla de todos modos.',
  'review.more.unchanged':
    'Este archivo ya se estableció y sigue siendo la foto actual. Selecciónelo para prepararlo de nuevo.',
  'review.more.left_before':
    'Este archivo se omitió para esta persona en la última importación. Selecciónelo para establecerlo de todos modos.',
  'review.more.disabled':
    'El inicio de sesión en esta cuenta está bloqueado. Seleccione el archivo para establecer la foto de todos modos.',
  'review.more.guest':
    'Esta persona pertenece a otra organización. Seleccione el archivo para establecer la foto de todos modos.',
  'review.more.shared':
    'Esta cuenta parece una sala o un buzón compartido. Seleccione el archivo para establecer la foto de todos modos.',
  'review.more.has_photo': 'Ha elegido agregar fotos solo a las personas que no tienen.',
  'review.more.no_photo': 'Ha elegido reemplazar solo las fotos existentes.',
  'review.nothing': 'Nada',
  // the sum of all files
  'review.tally':
    '{count, plural, one {# foto} many {# de fotos} other {# fotos}}: {effects}{unchanged, plural, =0 {} other {; # sin cambios}}',
  'review.tally.new': '{count, number} {count, plural, one {nueva} other {nuevas}}',
  'review.tally.replaced':
    '{count, number} {count, plural, one {reemplazada} other {reemplazadas}}',
  'review.tally.unknown': '{count, number} sin comprobar',
  'review.tally.none':
    'Ningún archivo seleccionado{unchanged, plural, =0 {} other {; # sin cambios}}',
  'review.tally.allSet':
    '{count, plural, one {La foto ya está establecida} other {Todas las fotos ya están establecidas}}',
}
