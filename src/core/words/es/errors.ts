import type { Translation } from '../createWords.ts'
import type { errors as english } from '../en/errors.ts'

export const errors: Translation<typeof english> = {
  // Pictures
  'error.not_an_image': 'Este archivo no es una imagen.',
  'error.not_an_image.next': 'Elija un archivo JPEG, PNG, HEIC, WebP, AVIF, GIF, TIFF o BMP.',
  'error.unsupported_kind': 'Este tipo de imagen no se admite.',
  'error.unsupported_kind.next': 'Guárdela como JPEG o PNG y vuelva a agregarla.',
  'error.empty_file': 'Este archivo está vacío.',
  'error.empty_file.next': 'Vuelva a exportar la imagen y agréguela.',
  'error.file_too_large': 'Este archivo supera los 25 MB.',
  'error.file_too_large.next':
    'Guarde una versión más pequeña (2000 píxeles de ancho son suficientes) y vuelva a agregarla.',
  'error.too_many_pixels': 'Esta imagen tiene demasiados píxeles para procesarla de forma segura.',
  'error.too_many_pixels.next':
    'Guarde una versión más pequeña (2000 píxeles de ancho son suficientes) y vuelva a agregarla.',
  'error.too_many_scans':
    'Este JPEG progresivo tiene tantas pasadas que leerlo llevaría demasiado tiempo.',
  'error.too_many_scans.next': 'Guárdela como JPEG estándar y vuelva a agregarla.',
  'error.too_small': 'Esta imagen es demasiado pequeña para una foto de perfil.',
  'error.too_small.next': 'Elija una imagen de al menos 48 píxeles de ancho y de alto.',
  'error.truncated': 'Falta el final de esta imagen.',
  'error.truncated.next':
    'Probablemente se interrumpió la transferencia. Copie o exporte de nuevo el archivo.',
  'error.damaged': 'Esta imagen está dañada.',
  'error.damaged.next': 'Expórtela de nuevo a partir del original.',
  'error.too_slow': 'La lectura de esta imagen ha llevado demasiado tiempo.',
  'error.too_slow.next':
    'Guárdela como JPEG (2000 píxeles de ancho son suficientes) y vuelva a agregarla.',
  'error.too_much_memory':
    'Esta imagen necesita más memoria de la que se puede usar de forma segura.',
  'error.too_much_memory.next':
    'Guárdela como JPEG (2000 píxeles de ancho son suficientes) y vuelva a agregarla.',
  // Matching and planning
  'error.no_person': 'Este archivo no está asociado a nadie.',
  'error.no_person.next': 'Elija una persona para él.',
  'error.pattern_invalid': 'Este patrón no se puede usar.',
  'error.pattern_invalid.next':
    "Use marcadores de posición, como '{givenName}.{surname}' o '{employeeId}'.",
  'error.same_person_twice': 'Otro archivo de esta importación corresponde a la misma persona.',
  'error.same_person_twice.next': 'Conserve el correcto y omita el otro.',
  'error.has_photo_already':
    'Esta persona ya tiene foto y usted eligió agregar solo las fotos que faltan.',
  'error.has_photo_already.next': 'Para cambiarla, empiece de nuevo y elija reemplazar las fotos.',
  'error.no_photo_yet':
    'Esta persona todavía no tiene foto y usted eligió reemplazar solo las fotos existentes.',
  'error.no_photo_yet.next': 'Para agregar una, repita la importación para todo el mundo.',
  'error.changed_since':
    'Esta persona cambió o quitó su foto después de que se estableciera aquí por última vez.',
  'error.changed_since.next': 'Pregúntele o elija reemplazarla de todos modos.',
  'error.nothing_to_crop': 'Esta persona no tiene foto.',
  'error.nothing_to_crop.next': 'Agregue una primero.',
  'error.being_changed': 'Otra persona está cambiando esta foto en este momento.',
  'error.being_changed.next': 'Espere un momento, vuelva a mirar la foto y decida.',
  'error.nothing_kept': 'No se conserva ninguna foto anterior de esta persona.',
  'error.nothing_kept.next': 'Si alguien conserva el archivo, establezca la foto a partir de él.',
  'error.selection_changed': 'Ahora coinciden con su selección otras personas que cuando la hizo.',
  'error.selection_changed.next':
    'No se ha cambiado nada. Compruebe el número e inténtelo de nuevo.',
  'error.cancelled': 'La operación se canceló antes de que se cambiara esta foto.',
  'error.cancelled.next': 'Para cambiarla de todos modos, reinténtelo.',
  'error.before_gone': 'La foto anterior ya no se conserva.',
  'error.before_gone.next': 'Si alguien conserva el archivo, establezca la foto a partir de él.',
  'error.nothing_to_undo': 'No hay nada que deshacer.',
  'error.nothing_to_undo.next': 'No se ha cambiado ninguna foto o el cambio ya se ha deshecho.',
  'error.nothing_to_retry': 'No hay nada que reintentar.',
  'error.nothing_to_retry.next':
    'La foto se estableció mientras tanto o su imagen ya no se conserva. Si falta, vuelva a agregar el archivo.',
  'error.changed_elsewhere':
    'Su foto se cambió en otro lugar después de que la cambiara aquí por última vez.',
  'error.changed_elsewhere.next': 'Para cambiarla de nuevo, elija una imagen.',
  'error.photo_unreadable': 'Microsoft 365 tiene aquí una foto que no se puede leer.',
  'error.photo_unreadable.next': 'Inténtelo de nuevo más tarde o establezca otra foto.',
  // Only of items from before it was enough that Microsoft 365 accepts a photo
  'error.not_verified':
    'Microsoft 365 informó de que la foto se había establecido, pero mostró otra distinta.',
  'error.not_verified.next': 'Compruebe la foto en Microsoft 365 e inténtelo de nuevo.',
  'error.write_unconfirmed':
    'No llegó la respuesta de Microsoft 365, por lo que se desconoce si esta foto se cambió.',
  'error.write_unconfirmed.next':
    'Se comprueba durante un día y se marca como hecho si se cambió. También puede comprobar la foto usted o intentarlo de nuevo.',
  'error.same_photo': 'Esta persona ya tiene esta foto.',
  'error.same_photo.next': 'No es necesario que haga nada.',
  'error.left_out': 'Ha omitido esta foto.',
  'error.left_out.next': 'No se ha cambiado nada. Si todavía la quiere, impórtela de nuevo.',
  'error.doubtful_photo':
    'Según las advertencias, es posible que esta foto no muestre la cara de esta persona.',
  'error.doubtful_photo.next':
    'No se ha cambiado nada. Si es correcta, establézcala de todos modos.',
  'error.original_gone':
    'La imagen original ya no se conserva, por lo que no se puede cambiar el recorte.',
  'error.original_gone.next': 'Para elegir otro recorte, vuelva a agregar el archivo.',
  // Microsoft Graph
  'error.person_gone': 'Esta cuenta ya no existe.',
  'error.person_gone.next': 'Probablemente la persona ya no está. Actualice el directorio.',
  'error.person_deleted': 'Esta persona se ha eliminado de Likeness.',
  'error.person_deleted.next':
    'No se conserva nada suyo, por lo que no se puede reintentar ni deshacer.',
  'error.person_unknown':
    'Nadie en el directorio tiene este nombre de inicio de sesión o esta dirección.',
  'error.person_unknown.next':
    'Compruebe la ortografía. Para encontrar a quien ya no está, use su id. de objeto.',
  'error.person_ambiguous': 'Varias personas tienen esta dirección.',
  'error.person_ambiguous.next': 'Indique el nombre de inicio de sesión o el id. de objeto.',
  'error.nothing_about_person': 'No se conserva nada sobre esta persona.',
  'error.nothing_about_person.next':
    'Ya se eliminó o nunca hubo nada. No es necesario que haga nada.',
  'error.person_in_hand': 'En este momento se está cambiando una foto de esta persona.',
  'error.person_in_hand.next': 'No se ha eliminado nada. Inténtelo de nuevo en un minuto.',
  'error.export_target': 'No se puede escribir el archivo en esta carpeta.',
  'error.export_target.next':
    'Elija una carpeta en la que pueda escribir el usuario que ejecuta Likeness.',
  'error.person_no_data': 'Esta carpeta no contiene datos de Likeness.',
  'error.person_no_data.next': 'Establezca DATA_DIR o DATABASE_URL en los valores de Likeness.',
  'error.person_cut_off': 'Likeness se está iniciando o deteniendo en este momento.',
  'error.person_cut_off.next':
    'Inténtelo de nuevo en un minuto: lo que se había empezado continúa.',
  'error.group_gone': 'Este grupo ya no existe.',
  'error.group_gone.next': 'Elija otro grupo o quite el filtro.',
  'error.no_mailbox_too_large':
    'Esta persona no tiene buzón, por lo que su foto no puede superar los 100 KB.',
  'error.no_mailbox_too_large.next':
    'La imagen ya se ha reducido todo lo razonable. Elija una con menos detalle.',
  'error.mailbox_on_premises':
    'El buzón de esta persona está en su propio servidor de Exchange, por lo que Microsoft 365 no puede establecer la foto.',
  'error.mailbox_on_premises.next':
    'Establezca la foto en su propio Exchange o en Active Directory.',
  'error.guest_refused':
    'Esta persona es un invitado y Microsoft 365 no permite establecer aquí la foto de un invitado.',
  'error.guest_refused.next': 'Los invitados establecen su foto en su propia organización.',
  'error.photos_unsupported': 'Microsoft 365 no admite fotos en este tipo de organización.',
  'error.photos_unsupported.next':
    'Las organizaciones de Azure AD B2C no admiten fotos. Aquí no se puede hacer nada.',
  'error.photo_refused': 'Microsoft 365 no ha aceptado esta imagen.',
  'error.photo_refused.next': 'Consulte el motivo en los detalles y elija otra imagen.',
  'error.not_allowed': 'Microsoft 365 no le permite cambiar esta foto.',
  'error.not_allowed.next':
    'Pregunte a un administrador de usuarios o compruebe si su organización administra las fotos en otro lugar.',
  'error.not_allowed_for_role':
    'Microsoft 365 no permite que su rol cambie la foto de esta persona.',
  'error.not_allowed_for_role.next':
    'Pregunte a un administrador global. También es posible que se haya limitado quién puede actualizar fotos en su organización.',
  'error.photo_busy': 'Algo más estaba cambiando la foto de esta persona al mismo tiempo.',
  'error.photo_busy.next': 'Inténtelo de nuevo en unos minutos.',
  'error.reading_not_allowed': 'Microsoft 365 no permite que la aplicación lea esto.',
  'error.reading_not_allowed.next':
    'Pida a un administrador que conceda a la aplicación sus permisos en el Centro de administración de Microsoft Entra.',
  'error.permission_missing': 'La aplicación no tiene permiso para cambiar fotos.',
  'error.permission_missing.next':
    'Pida a un administrador que conceda el consentimiento del administrador al permiso de aplicación ProfilePhoto.ReadWrite.All, en Registros de aplicaciones > Permisos de API.',
  'error.everyone_refused': 'Microsoft 365 rechaza cambiar la foto de cualquier persona.',
  'error.everyone_refused.next':
    'Pida a un administrador que compruebe el consentimiento del administrador de la aplicación para ProfilePhoto.ReadWrite.All y la configuración de actualización de fotos de su organización.',
  'error.photos_on_premises':
    'Su organización administra las fotos de forma local, por lo que Microsoft 365 rechaza los cambios desde aquí.',
  'error.photos_on_premises.next':
    'Establezca las fotos en sus propios servidores o pida a un administrador que cambie la configuración de actualización de fotos.',
  'error.throttled': 'Microsoft 365 está ocupado y ha pedido que se espere.',
  'error.throttled.next': 'Inténtelo de nuevo en un minuto.',
  'error.throttled_long':
    'Microsoft 365 siguió pidiendo que se esperara, por lo que esta foto no se ha establecido.',
  'error.throttled_long.next':
    'Reinténtelo más tarde, cuando se estén haciendo menos cambios en su organización.',
  'error.graph_unreachable': 'No se puede acceder a Microsoft 365 en este momento.',
  'error.graph_unreachable.next': 'Inténtelo de nuevo en unos minutos.',
  'error.graph_failed': 'Microsoft 365 ha devuelto un error.',
  'error.graph_failed.next':
    'Inténtelo de nuevo. Si sigue ocurriendo, facilite el id. de solicitud al soporte técnico de Microsoft.',
  'error.interrupted':
    'El servicio se detuvo antes de que se estableciera esta foto. No se ha cambiado nada.',
  'error.interrupted.next': 'Inténtelo de nuevo.',
  // Signing in
  'error.token_missing': 'No ha iniciado sesión.',
  'error.token_missing.next': 'Abra la aplicación en Teams.',
  'error.metrics_token_wrong': 'Las métricas necesitan el token de METRICS_TOKEN.',
  'error.metrics_token_wrong.next':
    'Envíelo como token de portador en el encabezado Authorization.',
  'error.token_invalid': 'No se ha podido comprobar su inicio de sesión.',
  'error.token_invalid.next':
    'Vuelva a cargar la pestaña. Si sigue ocurriendo, cierre sesión en Teams y vuelva a iniciarla.',
  'error.token_expired': 'Su inicio de sesión ha expirado.',
  'error.token_expired.next': 'Vuelva a cargar la pestaña.',
  'error.token_wrong_tenant': 'Pertenece a otra organización.',
  'error.token_wrong_tenant.next': 'Cambie a la organización que usa esta aplicación.',
  'error.token_wrong_audience': 'Este inicio de sesión es para otra aplicación.',
  'error.token_wrong_audience.next':
    'Abra la aplicación en Teams. Si sigue ocurriendo, pida a un administrador que corrija el registro de la aplicación.',
  'error.token_wrong_client': 'Este inicio de sesión no procede de Teams.',
  'error.token_wrong_client.next': 'Abra la aplicación en Teams.',
  'error.token_missing_scope':
    'Este inicio de sesión no permite que la aplicación actúe en su nombre.',
  'error.token_missing_scope.next': 'Pida a un administrador que exponga el ámbito access_as_user.',
  'error.consent_required': 'La aplicación todavía no tiene permiso para administrar fotos.',
  'error.consent_required.next':
    'Conceda el permiso. Un administrador puede concederlo para todo el mundo.',
  'error.mfa_required': 'Su organización requiere que confirme su identidad.',
  'error.mfa_required.next': 'Confírmela con su segundo factor y vuelva aquí.',
  'error.sign_in_again': 'Es necesario renovar su inicio de sesión.',
  'error.sign_in_again.next':
    'Vuelva a cargar la pestaña. Si sigue ocurriendo, cierre sesión en Teams y vuelva a iniciarla.',
  'error.blocked_by_policy':
    'Una directiva de acceso de su organización bloquea este inicio de sesión.',
  'error.blocked_by_policy.next':
    'Pregunte a un administrador que administre el acceso condicional y facilítele el id. de correlación que aparece en los detalles.',
  'error.not_assigned': 'No está asignado a esta aplicación.',
  'error.not_assigned.next':
    'Pida a un administrador que le agregue en el Centro de administración de Microsoft Entra, en Aplicaciones empresariales > Usuarios y grupos.',
  'error.account_disabled': 'Su cuenta está deshabilitada.',
  'error.account_disabled.next': 'Pida a un administrador de usuarios que la habilite.',
  'error.foreign_account': 'Su cuenta no se conoce en esta organización.',
  'error.foreign_account.next':
    'Cambie a una cuenta de esta organización o pida a un administrador que le invite.',
  // The app's own sign-in
  'error.app_consent_required': 'No se han concedido los permisos propios de la aplicación.',
  'error.app_consent_required.next':
    'Pida a un administrador que conceda el consentimiento del administrador, en Registros de aplicaciones > Permisos de API.',
  'error.app_blocked_by_policy':
    'Una directiva de acceso de su organización bloquea la aplicación.',
  'error.app_blocked_by_policy.next':
    'Pida a un administrador que administre el acceso condicional que permita la aplicación en su servidor.',
  'error.secret_expired': 'El secreto de cliente de la aplicación ha expirado.',
  'error.secret_expired.next':
    'Pida a la persona que administra la aplicación que cree uno nuevo, en Registros de aplicaciones > Certificados y secretos, y que establezca CLIENT_SECRET.',
  'error.secret_wrong': 'El secreto de cliente de la aplicación no es correcto.',
  'error.secret_wrong.next':
    'Pida a la persona que administra la aplicación que establezca CLIENT_SECRET en el valor del secreto, no en su id.',
  'error.certificate_refused': 'Microsoft Entra no acepta el certificado de la aplicación.',
  'error.certificate_refused.next':
    'Pida a la persona que administra la aplicación que cargue el certificado en Registros de aplicaciones > Certificados y secretos y que compruebe CLIENT_CERTIFICATE.',
  'error.clock_wrong':
    'Microsoft Entra ha rechazado el inicio de sesión de la aplicación por la hora de su servidor.',
  'error.clock_wrong.next':
    'Pida a la persona que administra la aplicación que sincronice el reloj del servidor.',
  'error.clock_differs':
    'No se ha podido comprobar su inicio de sesión porque el reloj del servidor difiere del de Microsoft Entra.',
  'error.clock_differs.next':
    'Pida a la persona que administra la aplicación que sincronice el reloj del servidor.',
  'error.app_disabled': 'La aplicación está deshabilitada en Microsoft Entra.',
  'error.app_disabled.next':
    'Pida a un administrador que habilite el inicio de sesión para ella, en Aplicaciones empresariales > Propiedades.',
  'error.app_unknown': 'Microsoft Entra no conoce esta aplicación.',
  'error.app_unknown.next':
    'Pida a la persona que administra la aplicación que compruebe TENANT_ID, CLIENT_ID y el registro de la aplicación.',
  'error.app_misconfigured': 'La aplicación no puede iniciar sesión en Microsoft 365.',
  'error.app_misconfigured.next':
    'Pida a la persona que administra la aplicación que compruebe el id. de cliente, el secreto y el registro de la aplicación.',
  'error.app_token_refused': 'Microsoft 365 no acepta el inicio de sesión de la aplicación.',
  'error.app_token_refused.next':
    'Compruebe el estado del servicio de Microsoft 365. Si todo está bien, pida a la persona que administra la aplicación que compruebe CLOUD, el reloj del servidor y si se aplica a la aplicación una directiva de acceso condicional.',
  'error.admins_only': 'Solo pueden hacerlo las personas que administran las fotos.',
  'error.admins_only.next': 'Pida a un administrador el rol Photos.Manage.',
  'error.guests_not_allowed': 'Los invitados no pueden administrar fotos aquí.',
  'error.guests_not_allowed.next':
    'Establezca su foto en su propia organización o pida a un administrador de esta que lo permita para los invitados.',
  'error.own_photo_not_allowed':
    'Su organización no permite que cada persona establezca su propia foto.',
  'error.own_photo_not_allowed.next':
    'Pida a quien administra las fotos en su organización que la establezca por usted.',
  'error.approval_decided': 'Otra persona ya ha decidido sobre esta foto.',
  'error.approval_decided.next': 'Continúe con la siguiente.',
  'error.nothing_waits': 'No tiene ninguna foto pendiente de aprobación.',
  'error.nothing_waits.next': 'Vuelva a cargar la página para ver qué ha ocurrido con ella.',
  'error.below_least_side': 'Esta imagen es más pequeña de lo que pide su organización.',
  'error.below_least_side.next': 'Elija una imagen más grande o una parte más grande de esta.',
  'error.face_required':
    'Su organización pide una foto en la que se vea su cara y en esta no se ha encontrado ninguna.',
  'error.face_required.next': 'Elija una imagen que muestre su cara de frente y con buena luz.',
  'error.setting_invalid': 'No se ha guardado la configuración.',
  'error.setting_invalid.next': 'Corrija los valores marcados y vuelva a guardar.',
  'error.settings_changed': 'Otra persona ha cambiado la configuración mientras tanto.',
  'error.settings_changed.next': 'Compruebe lo que ha cambiado y vuelva a guardar.',
  // Requests
  'error.not_found': 'No se ha encontrado.',
  'error.not_found.next': 'Vuelva atrás e inténtelo de nuevo.',
  'error.page_outdated': 'Esta página es de una versión anterior de Likeness.',
  'error.page_outdated.next': 'Vuelva a cargar la página.',
  'error.invalid_request': 'No se ha entendido la solicitud.',
  'error.invalid_request.next': 'Vuelva a cargar la pestaña e inténtelo de nuevo.',
  'error.body_too_large': 'La solicitud es demasiado grande.',
  'error.body_too_large.next': 'Envíela en partes más pequeñas.',
  'error.too_many_requests': 'Ha enviado más de lo que se puede procesar a la vez.',
  'error.too_many_requests.next': 'Espere un momento e inténtelo de nuevo.',
  'error.encoding_unsupported': 'No se aceptan solicitudes comprimidas.',
  'error.encoding_unsupported.next': 'Envíe el cuerpo sin Content-Encoding.',
  'error.wrong_state': 'Esto ya se ha hecho o todavía no se puede hacer.',
  'error.wrong_state.next': 'Vuelva a cargar la página para ver el estado actual.',
  'error.draft_gone': 'Esta imagen ya no se conserva.',
  'error.draft_gone.next': 'Elíjala o envíela de nuevo.',
  'error.download_refused': 'No se ha podido descargar la imagen de Teams.',
  'error.download_refused.next': 'Envíela de nuevo.',
  'error.download_gone': 'Este vínculo de descarga ya se ha usado o tiene más de un minuto.',
  'error.download_gone.next': 'Vuelva a Likeness e inicie de nuevo la descarga.',
  'error.internal': 'Se ha producido un error por nuestra parte.',
  'error.internal.next': 'Inténtelo de nuevo. El registro contiene los detalles.',
}
