title = Siete confusiones
about = Propietario y aun así 403, concedido y aun así rechazado, retirado y aun así permitido: siete llamadas que acaban de otro modo del que espera la mayoría, cada una con la comprobación que decide y la solución.

beat-0 =
    .title = Propietario de todo
    .say = `vm-web` es `Owner` de todo el grupo de recursos `rg-data`. Puede eliminar la cuenta de almacenamiento y todo lo que hay en ella. Ahora quiere leer una factura, con su propio token.
    .notes = Abre el rol: sus `actions` son `*`, sus `dataActions` están vacías. Leer un blob es una acción de datos. Entonces la gente dice que un propietario puede leerlo en el portal: sí, con la clave de cuenta que un propietario puede enumerar. Consulta https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/general.
    .question = `Owner` es el rol más poderoso de todos. ¿Lee `vm-web` la factura?

beat-1 =
    .title = Un rol para los datos
    .say = **Propietario, y aun así 403**: `Owner` administra recursos y no tiene ninguna acción de datos. `Storage Blob Data Reader` en el contenedor tiene la que faltaba. `Owner` se retira: no había servido de nada, y es, con mucho, demasiado.
    .notes = Administrar una cosa y usar lo que hay en ella son dos planos, y los roles no pasan de uno a otro. Lo mismo vale para Key Vault, las colas y Service Bus. Consulta https://learn.microsoft.com/azure/storage/blobs/assign-azure-role-data-access.

beat-2 =
    .title = Recién concedido
    .say = El reloj está en marcha: son las 10:00. `vm-web` recibe `Key Vault Secrets User` en `kv-invoices`, y la línea ya está en el dibujo. Pide el secreto en el mismo minuto.
    .notes = Este es el momento en que la gente empieza a añadir más roles, hasta llegar a propietario. Una asignación nueva puede tardar hasta diez minutos; el dibujo toma el plazo completo, y en Azure suele ser más rápido. Consulta https://learn.microsoft.com/azure/role-based-access-control/troubleshooting.
    .question = El rol correcto, en el lugar correcto, para la identidad correcta. ¿Obtiene el secreto a las 10:00?

beat-3 =
    .title = Esperar y volver a intentarlo
    .say = **Concedido, y todavía sin efecto**: una asignación tarda hasta diez minutos en llegar a todas partes. Son las 10:10, nadie ha cambiado nada y la misma llamada pasa. La solución es un script que lo reintente durante unos minutos.
    .notes = En las canalizaciones: asigna los roles pronto o usa una identidad que tenga su rol desde hace tiempo. No reinicies ni vuelvas a asignar. Consulta https://learn.microsoft.com/azure/role-based-access-control/troubleshooting.

beat-4 =
    .title = Fuera del grupo
    .say = `vm-batch` leía facturas como miembro de `invoice-readers`, la última vez a las 10:30. Su token de entonces nombra el grupo. Un minuto después se la saca del grupo; la línea entre los dos ha desaparecido.
    .notes = Los grupos son notificaciones del token, y el token de una identidad administrada se conserva alrededor de un día. Antes de eso no se puede obtener uno nuevo. En la otra dirección también duele: un miembro nuevo espera lo mismo. Consulta https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations.
    .question = Son las 10:31 y `vm-batch` ya no es miembro. ¿Sigue leyendo la factura?

beat-5 =
    .title = Quitar el rol
    .say = **Retirado, y aun así permitido**: los grupos están en el token, y el token se conserva alrededor de un día. Las asignaciones de roles se consultan en el destino. Se quita la del grupo y, diez minutos después, el token antiguo no abre nada.
    .notes = Lo pierden todos los miembros del grupo, así que es para emergencias. La solución duradera: asignar los roles a la propia identidad, y compartir una identidad asignada por el usuario donde muchos hosts necesiten lo mismo. Consulta https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations.

beat-6 =
    .title = Un token para dos
    .say = `vm-web` tiene un rol en el almacén, y funcionaba. Después alguien hizo limpieza: el código obtiene ahora **un** token, para `https://storage.azure.com/`, y lo envía a la cuenta de almacenamiento y al almacén.
    .notes = (Se ha retirado lo que necesitaba el caso anterior.) No 403, sino 401: el almacén ni siquiera llega a la pregunta de los roles; rechaza el token. Mira la notificación `aud`, que además limita un token robado a un solo servicio. Consulta https://learn.microsoft.com/azure/key-vault/general/rest-error-codes.
    .question = El token es auténtico, reciente y de la identidad correcta. ¿Lo acepta el almacén?

beat-7 =
    .title = Un token para cada servicio
    .say = **La audiencia equivocada**: un token vale para el servicio que indica su notificación `aud` y para ningún otro. Ahora el código pide un segundo token, para `https://vault.azure.net`. La máquina, la identidad y el rol son los de antes.
    .notes = Las bibliotecas cliente piden por sí mismas el correcto, si se las deja. En el punto de conexión de una máquina es el parámetro `resource`; en las bibliotecas cliente es el ámbito, la misma dirección con `/.default`. Consulta https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/how-to-use-vm-token.

beat-8 =
    .title = Dos identidades, sin nombrar ninguna
    .say = `vm-orders` leía facturas como `id-read`, la única identidad que tenía; su código no nombra ninguna. Esta mañana se asoció también `id-write`, para algo que aún está por llegar. No se tocó nada más.
    .notes = Las llamadas de `vm-web` se quitan del dibujo por un rato. Con una sola identidad asignada por el usuario, el punto de conexión de la máquina elige esa; con dos, no puede saberlo. Así que una asociación puede romper código que nadie tocó. La regla completa: https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq.
    .question = `id-read` sigue asociada y sigue teniendo su rol. ¿Lee `vm-orders` la factura?

beat-9 =
    .title = Nombrarla
    .say = **Dos identidades, y sin nombrar ninguna**: la máquina no puede saber de cuál se trata. Ahora el código nombra `id-read` por su id. de cliente. Nombra la identidad incluso donde solo hay una: así, una segunda no hace daño.
    .notes = El id. de cliente no es un secreto. En el código es un solo argumento, o la variable `AZURE_CLIENT_ID`. Consulta https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/how-to-use-vm-token.

beat-10 =
    .title = El grupo de al lado
    .say = `id-write` debe escribir en `contosoinvoices`. Alguien asignó `Storage Blob Data Contributor` en un grupo de recursos, para todo lo que hay en él. Sigue la línea para ver en cuál.
    .notes = El rol es correcto y la identidad es correcta; el ámbito no está por encima del destino. Y abre lo que no se pretendía: la cuenta de prueba. Consulta https://learn.microsoft.com/azure/role-based-access-control/scope-overview.
    .question = Se nombra `id-write`, y su rol puede escribir blobs. ¿Escribe la factura en `contosoinvoices`?

beat-11 =
    .title = El ámbito que se pretendía
    .say = **Asignado en el vecino**: un ámbito llega hacia abajo, nunca hacia los lados. Se quita la asignación de `rg-data-test` y se crea una en el propio contenedor, el ámbito más pequeño que basta. La cuenta de prueba vuelve a estar cerrada.
    .notes = Cuando un rol «no funciona», lee el ámbito de la asignación letra por letra: suscripción, grupo, cuenta. Las comprobaciones de la llamada denegada nombran todas las asignaciones que estuvieron cerca. Consulta https://learn.microsoft.com/azure/role-based-access-control/scope-overview.

beat-12 =
    .title = Eliminada y creada de nuevo
    .say = `vm-web` se elimina y se construye otra vez: mismo nombre, mismo tamaño, identidad asignada por el sistema activada. Sus roles nunca se quitaron: siguen en las listas de acceso del contenedor y del almacén.
    .notes = En el portal, las entradas antiguas dicen «Identidad no encontrada». Los roles se asignan a un id. de entidad de seguridad, y una identidad nueva tiene uno nuevo. Una plantilla que vuelve a implementar la asignación con su nombre antiguo se rechaza con `RoleAssignmentUpdateNotPermitted`. Consulta https://learn.microsoft.com/azure/role-based-access-control/troubleshooting.
    .question = Mismo nombre, mismo interruptor, y las asignaciones de roles siguen en la lista. ¿Lee la factura la nueva `vm-web`?

beat-13 =
    .title = Asignar de nuevo y barrer
    .say = **Eliminada y creada de nuevo**: el nombre es el mismo; la entidad de seguridad es otra. Recibe los dos roles, y se quitan las dos asignaciones huérfanas, que cuentan para el límite. Lo que deba durar más que su máquina requiere una identidad asignada por el usuario.
    .notes = Siete confusiones, una costumbre: no adivines, lee las comprobaciones. ¿Quién pregunta, para quién es el token (audiencia), qué incluye el rol (planos), dónde se aplica (ámbito) y desde cuándo (retraso, token antiguo)? Consulta https://learn.microsoft.com/azure/role-based-access-control/troubleshooting.
