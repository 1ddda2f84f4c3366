title = Sobrevive: una identidad dura más que su máquina
about = Una identidad asignada por el usuario es un recurso por sí misma. Las máquinas van y vienen; la identidad y su rol permanecen, hasta que alguien elimina la propia identidad.

beat-0 =
    .title = La identidad va primero
    .say = `id-orders` es un recurso por sí misma, creado antes de que ninguna máquina la necesitara. Ya tiene `Storage Blob Data Reader` en el contenedor de los pedidos. A su lado funciona `vm-orders`, que quiere leer uno.
    .notes = La gente ve el rol y dice que sí. Pero nadie ha asociado la identidad a esta máquina, así que su punto de conexión de tokens no tiene a nadie que responda por ella. Compara los dos tipos de identidad en https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations.
    .question = La identidad está ahí y tiene el rol. ¿Obtiene `vm-orders` su pedido?

beat-1 =
    .title = Asociarla
    .say = Una identidad que está al lado de una máquina todavía no es de la máquina. Asociarla es un solo cambio en `vm-orders`, que a partir de ahora puede pedir tokens de `id-orders`. La identidad y el rol quedan como están.
    .notes = Pregunta quién está autorizado a hacerlo. Para asociarla hace falta permiso de escritura en la máquina y, además, la acción de asignación en la identidad, que `Managed Identity Operator` incluye. Quien puede asociarla y ejecutar código allí tiene lo que tiene la identidad. Consulta https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq.

beat-2 =
    .title = Se elimina la máquina
    .say = Se elimina `vm-orders`. Mira lo que queda: `id-orders`, su entidad de servicio en Microsoft Entra ID y la línea hasta la cuenta de almacenamiento. A estas alturas, una identidad asignada por el sistema ya no existiría.
    .notes = Aquí no se puede llamar a nada, porque no queda nadie que llame. La identidad no tiene ahora ningún host, y permanecería aunque nadie volviera a necesitarla: la limpieza es tarea tuya. Consulta https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations#maintenance.

beat-3 =
    .title = Otra vez el mismo nombre
    .say = Se construye una nueva `vm-orders` en el mismo grupo de recursos, con el mismo nombre y el mismo código. `id-orders` está donde estaba, y su rol también.
    .notes = Haz que voten antes de ejecutarlo. La razón habitual de un voto equivocado: pensar que la identidad pertenece al nombre de la máquina. Consulta https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations.
    .question = Mismo nombre, mismo grupo, y el rol sigue ahí. ¿Lee la máquina nueva el pedido?

beat-4 =
    .title = Asociarla de nuevo
    .say = Azure no se guía por los nombres: la máquina nueva es otro recurso. Se asocia la identidad, y lee. Nadie asignó un rol ni esperó por uno: `id-orders` es la misma entidad de servicio de siempre, así que la asignación antigua le vale.
    .notes = Por eso las identidades asignadas por el usuario convienen a las máquinas que se reconstruyen a menudo: quien las reconstruye no necesita permiso para asignar roles. Compáralo con la historia de la identidad asignada por el sistema, donde la máquina reconstruida es una extraña. Consulta https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations.

beat-5 =
    .title = Y en otro sitio
    .say = La misma identidad se asocia también a una aplicación de funciones: otro tipo de recurso, la misma entidad de servicio. El código que lee el pedido se copia de `vm-orders`, donde funciona: pide una identidad administrada y no nombra ninguna.
    .notes = El mismo código funcionaba en la máquina. En una máquina virtual, si no se nombra ninguna, se toma la única identidad asignada por el usuario; App Service y Functions buscan entonces la asignada por el sistema. Así que nombra la identidad, siempre. Consulta https://learn.microsoft.com/azure/app-service/overview-managed-identity.
    .question = La identidad está asociada y tiene el rol. ¿Lee `func-orders` el pedido?

beat-6 =
    .title = Nombrarla
    .say = Una aplicación de funciones entrega su identidad asignada por el sistema cuando no se nombra ninguna, y esta no la tiene. Ahora la llamada nombra `id-orders` por su id. de cliente. Dos hosts, una identidad, **una** asignación de roles.
    .notes = En el código es un solo argumento, o el valor de configuración `AZURE_CLIENT_ID` para la cadena de credenciales predeterminada. Pregunta cuál es el precio de compartir: una intrusión en cualquiera de los dos hosts llega ahora hasta donde llega la identidad. Consulta https://learn.microsoft.com/azure/app-service/overview-managed-identity.

beat-7 =
    .title = Se elimina la identidad
    .say = `id-orders` sobrevivió a su máquina. Ahora alguien elimina la propia `id-orders`, y los dos hosts siguen en marcha. Su asignación de roles se queda en la lista de acceso del contenedor, para una identidad que no se encuentra.
    .notes = Lo único que pone fin a una identidad asignada por el usuario es eliminarla. En este dibujo ninguno de los dos hosts conserva un token anterior; un token emitido antes de la eliminación seguiría sirviendo hasta que expirase. Una identidad que está en el grupo de recursos de la aplicación muere cuando se elimina ese grupo, así que dale un grupo con vida propia. Consulta https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq.
    .question = `vm-orders` no se tocó, y la asignación de roles sigue ahí. ¿Lee el pedido?
