title = Secretos compartidos: la forma antigua y la moderna
about = Un servicio de IA lee facturas con una copia de la clave de cuenta y, a su lado, otro lo hace con una identidad administrada. Qué se rompe al rotar la clave y qué encuentra un intruso.

beat-0 =
    .title = Una clave, y funciona
    .say = Dos servicios de IA, aquí aplicaciones de funciones, extraen datos de facturas. El de la izquierda firma su solicitud con una copia de `key1` que tiene en su configuración, y lee de inmediato. El de la derecha no tiene ningún secreto y, de momento, tampoco ninguna otra cosa que responda por él.
    .notes = Deja que encuentren la copia de la clave y su original. ¿Quién tiene hoy una cadena así en una página de configuración? [Claves de cuenta](https://learn.microsoft.com/azure/storage/common/storage-account-keys-manage)

beat-1 =
    .title = Qué más abre la clave
    .say = La clave se entregó para `invoices`. La cuenta tiene un segundo contenedor, `payroll`, que a esta aplicación no le incumbe. Ahora la aplicación firma una solicitud para ese contenedor con la misma clave.
    .notes = Muchos esperan que un rol o un contenedor limite la clave. Ninguno de los dos lo hace: Azure RBAC no se consulta.
    .question = A la aplicación de la izquierda le dieron la clave para las facturas. ¿Puede leer también `payroll`?

beat-2 =
    .title = Las copias se multiplican
    .say = La clave no pregunta por ningún rol: **quien la tiene puede hacer de todo en la cuenta.** Ahora la máquina de informes también necesita las facturas, y alguien pega allí la misma clave. Nada en una firma dice cuál de las dos está preguntando.
    .notes = ¿Dónde más acaban las copias? El recuento solo muestra las que conocemos.

beat-3 =
    .title = Rotar la clave
    .say = Se vio `key1` en un chat, así que se genera de nuevo. La cuenta tiene la nueva; la configuración de la izquierda conserva la que se copió antes.
    .notes = La forma prudente usa las dos claves: pasar todas las aplicaciones a `key2`, regenerar `key1` y volver. Solo funciona si todas las aplicaciones usan la misma clave en cada momento y si las conoces todas.
    .question = Se regenera `key1` y nadie toca la aplicación. ¿Sigue leyendo?

beat-4 =
    .title = Repartir la clave nueva
    .say = A los dos lectores se les rechazó con `AuthenticationFailed`. La clave nueva tiene que llegar a todos los sitios donde hay una copia. La aplicación la recibió y vuelve a leer; de la máquina nadie se acordó, y se queda fuera hasta que alguien dé con ella.
    .notes = Pregunta quién se da cuenta primero: el equipo o las personas que esperan el informe.

beat-5 =
    .title = En su lugar, una identidad
    .say = A la aplicación de la derecha se le da una **identidad administrada**: Azure crea para ella una entidad de servicio en Microsoft Entra ID, y la aplicación puede obtener tokens que dicen quién es.
    .notes = Mantén separadas dos preguntas: quién eres (responde un token) y qué puedes hacer (responde un rol).
    .question = La aplicación de la derecha ya tiene una identidad. ¿Puede leer las facturas?

beat-6 =
    .title = Una concesión, un token, un blob
    .say = Ser conocido no es tener permiso. Por eso cada lector recibe `Storage Blob Data Reader` solo en ese contenedor. La aplicación pide un token a su host, Microsoft Entra ID lo emite y la cuenta de almacenamiento encuentra el rol. Ninguna configuración guarda un secreto.
    .notes = Recorre la llamada paso a paso y abre el token: `aud` nombra el almacenamiento; `oid`, la identidad que tiene el rol.

beat-7 =
    .title = Rotar otra vez, en los dos lados
    .say = `key1` se genera de nuevo en las dos cuentas, y en la derecha el acceso por clave se desactiva del todo. Nadie toca ninguna aplicación.
    .notes = Desactiva las claves solo cuando ya nada las use: las SAS de cuenta y de servicio se firman con una clave y también dejan de funcionar. [Impedir la clave compartida](https://learn.microsoft.com/azure/storage/common/shared-key-authorization-prevent)
    .question = Claves nuevas en los dos lados, y en la derecha no se acepta ninguna. ¿Sigue leyendo la aplicación de la **derecha**?

beat-8 =
    .title = Un intruso en cada host
    .say = La aplicación de la derecha nunca usó una clave y siguió leyendo. Ahora alguien ejecuta código en las dos. En la izquierda encuentra la clave recién repuesta y, con ella, `payroll`, desde cualquier lugar y hasta que se rote. En la derecha obtiene tokens mientras está dentro, y `payroll` sigue cerrado.
    .notes = Una identidad no vuelve inofensiva una intrusión: un token robado sirve desde cualquier lugar hasta que expira, alrededor de un día, pero solo para lo que permite el rol. [Preguntas frecuentes](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq)
