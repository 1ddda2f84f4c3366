title = Qué es una identidad administrada
about = Una entidad de servicio cuya credencial Azure crea, guarda, renueva y elimina. Junto a un registro de aplicación con un secreto de cliente, a lo largo de medio año: quién tiene qué, durante cuánto tiempo y qué se puede llevar alguien.

beat-0 =
    .title = Una entidad de servicio con contraseña
    .say = `batch-job` es un registro de aplicación. Su entidad de servicio en Microsoft Entra ID dice **quién** pregunta, y un secreto de cliente lo demuestra. El código de `vm-batch` tiene una copia de ese secreto, la presenta, recibe un token y lee.
    .notes = Hay tres cosas que encontrar: la entidad de servicio, su secreto y la copia que hay en la máquina. Se suele decir entidad de servicio y pensar en el secreto; es la entrada del directorio.

beat-1 =
    .title = Una entidad de servicio sin contraseña
    .say = `vm-report` recibe una identidad administrada. También es una entidad de servicio, del tipo especial `ManagedIdentity`: sin registro de aplicación y sin ningún secreto que alguien pueda leer. Recibe el mismo rol en el mismo contenedor.
    .notes = Busca su secreto junto con la clase. No hay ninguno a la vista, ni siquiera para un propietario. [Información general](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/overview)
    .question = Sin contraseña, sin clave y sin nada en la configuración de `vm-report`. ¿Lee?

beat-2 =
    .title = Tres nombres, una identidad
    .say = Abre el token de `vm-report`. `appid` es su id. de cliente, con el que la nombra el código. `oid` es su id. de objeto, al que se dio el rol. `xms_mirid` es el id. de recurso de la máquina. Ninguno de los tres es secreto.
    .notes = La confusión habitual: una asignación de roles pide el id. de objeto (de la entidad de seguridad); una solicitud de token, el id. de cliente. [Qué identificador usar](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/how-to-use-vm-token)

beat-3 =
    .title = Azure guarda la credencial
    .say = Al final sí tiene una: un certificado que Azure emite y entrega a la plataforma que hay debajo de la máquina, nunca al código. Es válido durante 90 días y se renueva a los 45. Dejamos pasar 60 días, y la llamada es la de siempre.
    .notes = Los 90 y los 45 días son un detalle interno que puede cambiar; lo que cuenta es que nadie tiene que saberlo. [Preguntas frecuentes](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq)

beat-4 =
    .title = Medio año después
    .say = Han pasado 200 días y nadie ha hecho nada, ni bien ni mal. El secreto de cliente de `batch-job` se creó para 180 días.
    .notes = Pregunta quién lleva en su empresa la lista de fechas de expiración. En el portal, un secreto de cliente dura 24 meses como máximo.
    .question = Van 200 días y no se ha tocado nada. El secreto de cliente se creó para 180. ¿Sigue leyendo `vm-batch`?

beat-5 =
    .title = Alguien crea uno nuevo
    .say = Microsoft Entra ID rechazó el secreto expirado, mientras que la identidad administrada sigue funcionando. Así que una persona añade un nuevo secreto de cliente, lo lleva a la máquina, y tendrá que volver a hacerlo. Ese encargo es el que una identidad administrada elimina.
    .notes = Por el camino lo ven una persona, un portapapeles y quizá un chat. La rotación difunde justo lo que protege.

beat-6 =
    .title = Qué se puede llevar alguien
    .say = En `vm-stranger`, que no tiene nada que ver con la tarea, alguien pega el secreto nuevo. De la identidad de `vm-report` no hay nada que pegar: allí el código solo puede pedir un token a su propio host.
    .notes = Sé justo: un **token** de una identidad administrada también se puede llevar, y sirve hasta que expira, alrededor de un día. La credencial que hay detrás, no.
    .question = El nuevo secreto de cliente se pega en una máquina que no tiene nada que ver con la tarea. ¿Abre la puerta?

beat-7 =
    .title = Eliminada por Azure
    .say = Un secreto sirve dondequiera que se copie. A la máquina extraña, su propio host no tenía ningún token que darle. Por último se desactiva la identidad de `vm-report`: Azure elimina la entidad de servicio. Creada, renovada y eliminada por Azure: eso es lo que significa *administrada*.
    .notes = Si se activara de nuevo, sería otra, con un nuevo id. de objeto. Lo cuenta la historia del nacimiento y la eliminación. [Cómo funciona](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/how-managed-identities-work-vm)
