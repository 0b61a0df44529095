import type { Translation } from '../../../../core/words/createWords.ts'
import type { privacy as english } from '../../en/oversight/privacy.ts'

export const privacy: Translation<typeof english> = {
  'privacy.title': 'Lo que Likeness conserva sobre usted',
  'privacy.title.person': 'Lo que Likeness conserva sobre {name}',
  'privacy.open': 'Lo que Likeness conserva sobre usted',
  'privacy.open.person': 'Lo que se conserva sobre esta persona',
  'privacy.loading': 'Cargando lo que se conserva',
  'privacy.about':
    'Las fotos y las cuentas están en Microsoft 365. Para cambiar fotos y deshacer los cambios, Likeness conserva lo siguiente en el propio servidor de su organización.',
  'privacy.you': '“Usted” es la persona a la que pertenece la foto.',
  'privacy.list': 'Qué se conserva',
  'privacy.why': 'Por qué: {why}',
  'privacy.where': 'Dónde: {where}',
  'privacy.howLong': 'Durante cuánto tiempo: {howLong}',
  'privacy.logs': 'Los registros no nombran a nadie ni contienen fotos o inicios de sesión.',

  'privacy.yours': 'Sus datos',
  'privacy.theirs': 'Datos de {name}',
  'privacy.export': 'Descargar todo',
  'privacy.export.text':
    'Un archivo ZIP con todas las filas en un formato para programas, las fotos que se conservan y una página para leer. No se nombra a otras personas.',
  'privacy.export.started': 'La descarga ha comenzado.',
  'privacy.delete': 'Eliminar todo',
  'privacy.delete.text':
    'Las fotos conservadas, el historial, las imágenes en espera y todo lo demás se eliminan de forma permanente y ya no se puede deshacer nada. La foto de Microsoft 365 se mantiene; para quitarla también, hágalo antes:',
  'privacy.ask': '¿Eliminar todo lo que se conserva sobre usted?',
  'privacy.ask.person': '¿Eliminar todo lo que se conserva sobre {name}?',
  'privacy.ask.text':
    'Las operaciones que inició se finalizan y, si una foto se está cambiando en ese momento, se espera a que termine. En las operaciones de otras personas queda una línea sin nombre.',
  'privacy.ask.text.person':
    'Las operaciones que inició esta persona se finalizan y, si una foto se está cambiando en ese momento, se espera a que termine. En las operaciones queda una línea sin nombre.',
  'privacy.ask.button': 'Continuar',
  'privacy.askAgain': '¿Eliminar de forma permanente?',
  'privacy.askAgain.text': 'Nadie puede deshacer esta acción.',
  'privacy.askAgain.button': 'Eliminar todo',
  'privacy.cancel': 'Cancelar',
  'privacy.deleting': 'Eliminando',
  'privacy.deleted':
    'Se ha eliminado: {photos, plural, one {# foto} many {# de fotos} other {# fotos}}, {changes, plural, one {# cambio} many {# de cambios} other {# cambios}}, {items, plural, one {# línea en una operación} many {# de líneas en operaciones} other {# líneas en operaciones}}, {drafts, plural, one {# imagen en espera} many {# de imágenes en espera} other {# imágenes en espera}}.',
  'privacy.deleted.returns':
    'Quien siga en el directorio volverá a aparecer en la lista, sin historial, después de la próxima sincronización.',
  'privacy.ownPhoto': 'Mi foto',

  'privacy.deletions': 'Eliminaciones',
  'privacy.deletions.text':
    'Cuándo se eliminó todo lo relativo a personas y quién lo solicitó. No se conserva quiénes eran.',
  'privacy.deletions.none': 'Todavía no se ha eliminado a nadie.',
  'privacy.deletions.more': 'Mostrar eliminaciones anteriores',
  'privacy.deletions.people':
    '{count, plural, one {# persona eliminada} many {# de personas eliminadas} other {# personas eliminadas}}',
  'privacy.deletions.for':
    '{askedFor, select, self {a petición propia} manager {por {name}} formerManager {por una persona eliminada después} operator {mediante un comando en el servidor} other {automáticamente, tras su salida}}',
  'privacy.statement': 'Declaración para los representantes de los trabajadores',
  'privacy.statement.open': 'Declaración para los representantes',
  'privacy.statement.print': 'Imprimir',
  'privacy.statement.purpose': 'Finalidad',
  'privacy.statement.purpose.text':
    'Likeness establece y quita fotos de perfil en Microsoft 365, en nombre de cada persona o de las personas que la organización ha designado para ello, y deshace estos cambios.',
  'privacy.statement.kept': 'Qué se conserva, dónde y durante cuánto tiempo',
  'privacy.statement.who': 'Quién puede verlo',
  'privacy.statement.who.self':
    'Todas las personas, incluidos los invitados, pueden ver, descargar y eliminar lo que se conserva sobre ellas.',
  'privacy.statement.who.managers':
    'Los administradores globales, de usuarios y de personas, así como quienes tengan el rol de aplicación Photos.Manage, ven las fotos, los datos y el historial de otras personas y descargan o eliminan todo lo relativo a una persona.',
  'privacy.statement.who.owner': 'Las líneas de una operación solo las ve quien la inició.',
  'privacy.statement.who.operator':
    'Quien administra el servidor puede leer su base de datos y exportar o eliminar los datos de una persona en la línea de comandos.',
  'privacy.statement.not': 'Qué no se hace',
  'privacy.statement.not.recognition':
    'No se reconoce ninguna cara: Likeness busca dónde hay una cara para recortar a su alrededor y nunca averigua de quién es.',
  'privacy.statement.not.box':
    'De una cara solo se conserva un recuadro: posición desde la izquierda y desde arriba, ancho y alto. No se calculan la edad, el sexo ni el estado de ánimo, y no se conservan rasgos.',
  'privacy.statement.not.sent':
    'Nada se envía a ningún lugar que no sea Microsoft 365. Las imágenes se procesan en el propio servidor de la organización.',
  'privacy.statement.not.watched':
    'No se evalúa el comportamiento: solo se registran los cambios de fotos y de configuración y quién los hizo.',
  'privacy.statement.not.decided':
    'No se decide nada automáticamente sobre las personas: si no es seguro a quién corresponde un archivo, este queda a la espera de una decisión.',
  'privacy.statement.permissions': 'Permisos en Microsoft 365',
  'privacy.statement.kind':
    '{kind, select, delegated {En nombre de quien ha iniciado sesión} other {De la propia aplicación}}',
}
