import type { Translation } from '../../../core/words/createWords.ts'
import type { start as english } from '../en/start.ts'

export const start: Translation<typeof english> = {
  'start.service.late': 'El servicio todavía no ha respondido.',
  'start.service.late.next':
    'Esta página se abre en cuanto responda. También puede comprobar su conexión e intentarlo de nuevo.',
  'start.host.late': 'La aplicación que contiene esta página no responde.',
  'start.host.late.next':
    'Likeness se abre en Teams, Outlook o la aplicación Microsoft 365, que le indican quién es usted. Vuelva a cargar la página. Si no se soluciona, cierre esa aplicación y ábrala de nuevo.',
  'start.host.failed': 'La aplicación que contiene esta página no puede abrir Likeness.',
  'start.host.failed.next':
    'Vuelva a cargar la página. Si no se soluciona, cierre esa aplicación y ábrala de nuevo.',
  'start.token.late': '{host} todavía no ha iniciado su sesión.',
  'start.token.late.next':
    'Si {host} le pregunta algo, responda allí y se abrirá esta página. Si no, inténtelo de nuevo.',

  'start.token.setup': '{host} no puede iniciar la sesión de nadie en Likeness.',
  'start.token.setup.next':
    'Pida a su administrador que compruebe el registro de la aplicación Likeness: el URI de id. de aplicación, su ámbito y las aplicaciones cliente autorizadas.',
  'start.token.consent': 'Likeness necesita su consentimiento para saber quién es usted.',
  'start.token.consent.next':
    'Inténtelo de nuevo y acepte lo que muestre {host}. Si no puede, pida a su administrador que dé su consentimiento para todo el mundo.',
  'start.token.again': '{host} necesita que confirme su identidad.',
  'start.token.again.next':
    'Inténtelo de nuevo y responda a lo que muestre {host}. Si no muestra nada, cierre sesión en {host} y vuelva a iniciarla.',
  'start.token.cancelled': 'Se ha cancelado el inicio de sesión.',
  'start.token.cancelled.next': 'Inténtelo de nuevo y complételo.',
  'start.token.window': '{host} no ha podido abrir la ventana de inicio de sesión.',
  'start.token.window.next': 'Permita las ventanas emergentes de {host} e inténtelo de nuevo.',
  'start.token.slow': '{host} ha tardado demasiado en iniciar su sesión.',
  'start.token.slow.next':
    'Inténtelo de nuevo. Si sigue ocurriendo, cierre {host} y ábralo de nuevo.',
  'start.token.other': '{host} no ha podido iniciar su sesión.',
  'start.token.other.next':
    'Inténtelo de nuevo. Si sigue ocurriendo, cierre sesión en {host} y vuelva a iniciarla.',
}
