import type { Translation } from '../../../core/words/createWords.ts'
import type { filters as english } from '../en/filters.ts'

export const filters: Translation<typeof english> = {
  'filter.photoChangedDays': 'Foto cambiada',
  'filter.photoChangedDays.value':
    'foto cambiada en {days, plural, one {el último día} many {los últimos # días} other {los últimos # días}}',
  'filter.quality': 'Calidad de la foto',
  'filter.quality.value':
    '{quality, select, low {foto de baja calidad} fine {foto de buena calidad} other {foto de calidad desconocida}}',
  'filter.set': 'Foto establecida',
  'filter.set.value':
    '{origin, select, here {establecida aquí} elsewhere {establecida en otro lugar} other {establecida aquí y cambiada después en otro lugar}}',
  'filter.office': 'Oficina',
  'filter.without': 'Sin especificar',
  'filter.without.value': '{without, select, department {sin departamento} other {sin oficina}}',
  'filter.country': 'País o región',
  'filter.kind': 'Tipo de cuenta',
  'filter.kind.value':
    '{kind, select, member {miembros} guest {invitados} disabled {cuentas deshabilitadas} sharedMailbox {buzones compartidos} other {salas y equipamiento}}',
  'filter.licence': 'Licencia',
  'filter.licence.chosen': 'la licencia elegida',
  'filter.group': 'Miembro del grupo',
  'filter.group.chosen': 'miembros del grupo elegido',
  'filter.approval': 'Aprobación',
  'filter.approval.waiting': 'foto pendiente de aprobación',
  'filter.addedDays': 'Incorporación',
  'filter.addedDays.value':
    'incorporación en {days, plural, one {el último día} many {los últimos # días} other {los últimos # días}}',
}
