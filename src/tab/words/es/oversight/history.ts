import type { Translation } from '../../../../core/words/createWords.ts'
import type { history as english } from '../../en/oversight/history.ts'

export const history: Translation<typeof english> = {
  'history.title': 'Historial',
  'history.loading': 'Cargando el historial',
  'history.label': 'Cambios, los más recientes primero',
  'history.search': 'Buscar personas y quién cambió su foto',
  'history.search.hint': 'Buscar nombres',
  'history.change': 'Cambio',
  'history.change.all': 'Todos los cambios',
  'history.change.option':
    '{change, select, create {Agregada} replace {Reemplazada} remove {Quitada} decline {Rechazada} setting {Configuración cambiada} other {Deshecho}}',
  'history.way': 'Vía',
  'history.way.all': 'Todas las vías',
  'history.way.option':
    '{way, select, bot {Bot} import {Importación} approval {Aprobación} other {Pestaña}}',
  'history.from': 'Desde',
  'history.to': 'Hasta',
  'history.only.person': 'Foto de {name}',
  'history.only.actor': 'Cambios de {name}',
  'history.only.unknown': 'una persona',
  'history.clear': 'Borrar filtros',
  'history.none': 'Aquí todavía no se ha cambiado ninguna foto',
  'history.none.text':
    'En cuanto alguien establezca o quite una foto aquí, verá quién lo hizo y cómo.',
  'history.notFound': 'No se encontraron cambios',
  'history.notFound.text': 'Nada coincide con estos filtros.',
  'history.more': 'Mostrar cambios anteriores',
  'history.download': 'Descargar',
  'history.entry':
    '{isUndo, select, true {{actor} deshizo un cambio de la foto de {person}} other {{action, select, create {{actor} agregó una foto de {person}} replace {{actor} reemplazó la foto de {person}} other {{actor} quitó la foto de {person}}}}}',
  'history.entry.own':
    '{isUndo, select, true {{actor} deshizo un cambio de su propia foto} other {{action, select, create {{actor} agregó su propia foto} replace {{actor} reemplazó su propia foto} other {{actor} quitó su propia foto}}}}',
  'history.entry.approved':
    '{action, select, create {{actor} aprobó una foto de {person}} other {{actor} aprobó la nueva foto de {person}}}',
  'history.entry.declined': '{actor} rechazó la nueva foto de {person}',
  'history.entry.setting': '{actor} cambió la opción de configuración “{setting}”',
  'history.asked': 'Solicitada por {name}',
  'history.openSettings': 'Abrir la configuración',
  'history.as': '{as, select, person {en su propio nombre} other {como la aplicación}}',
  'history.open': 'Abrir {name}',
  'history.onlyActor': 'Solo los cambios de {name}',
  'history.before': 'Foto de {name} antes, {date}',
  'history.after': 'Foto de {name} después, {date}',
}
