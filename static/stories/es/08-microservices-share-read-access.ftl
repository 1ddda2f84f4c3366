title = Los microservicios comparten el acceso de lectura
about = Los servicios que hacen lo mismo con los mismos datos pueden compartir una identidad y una asignación de roles. Qué ahorra eso, qué tiene que decir el código y dónde hay que dejar de compartir.

beat-0 =
    .title = Cada uno la suya
    .say = Dos servicios leen los mismos productos. Cada uno tiene una identidad asignada por el sistema, y cada identidad necesita un rol propio: dos identidades, dos asignaciones de roles, para un único y mismo permiso.
    .notes = Pregunta cuántas asignaciones harían falta con once servicios y dos cuentas. Con identidades propias son servicios por destinos: 22. Con una identidad compartida son solo los destinos: 2. Microsoft hace la cuenta para cuatro máquinas: https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations.

beat-1 =
    .title = Un tercer servicio
    .say = Se implementa `app-cart`, con el mismo código y su propia identidad activada. El equipo que lo implementa puede crear servicios en `rg-shop`, pero no puede asignar roles en `rg-data`.
    .notes = `Contributor` puede implementar un servicio, pero no puede escribir asignaciones de roles; para eso hace falta `Owner`, `User Access Administrator` o `Role Based Access Control Administrator`. Consulta https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/general.
    .question = El servicio nuevo ejecuta el mismo código que los otros dos. ¿Lee un producto?

beat-2 =
    .title = Una identidad para un trabajo
    .say = La cuenta de almacenamiento conocía a `app-cart`, pero no tenía ningún rol asignado. En lugar de una tercera asignación: `id-catalog-reader`, **una** identidad con **un** rol, asociada a los tres. Sus propias identidades se desactivan y sus roles se quitan.
    .notes = Casi todos votan que sí. App Service entrega la identidad asignada por el sistema cuando no se nombra ninguna, también cuando solo hay asociada una asignada por el usuario. En una máquina virtual el mismo código funcionaría, y por eso cuesta encontrar el fallo. Consulta https://learn.microsoft.com/azure/app-service/overview-managed-identity.
    .question = Asociada a los tres, y el rol está ahí. El código no se cambió. ¿Leen ahora?

beat-3 =
    .title = Decir cuál
    .say = Cuando no se nombra ninguna, App Service busca la identidad asignada por el sistema, y esa está desactivada. Así que cada servicio recibe una variable: `AZURE_CLIENT_ID`, el id. de cliente de `id-catalog-reader`. Es un nombre, no un secreto, y la cadena de credenciales predeterminada la lee.
    .notes = El código sigue siendo el mismo. Cualquiera puede leer el id. de cliente: sin un host al que esté asociada la identidad, no abre nada. Microsoft aconseja nombrar la identidad incluso donde solo hay una: https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq.

beat-4 =
    .title = El siguiente sale barato
    .say = Se incorpora `ca-orders`. Es una aplicación contenedora, otro tipo de recurso. Se asocia la identidad, se define la variable y listo: ninguna identidad nueva, ninguna asignación de roles nueva y nada que esperar.
    .notes = Quien implementa `ca-orders` solo necesita permiso para asociar esta identidad, no permiso para asignar roles. Dilo también al revés: quien puede asociar esta identidad puede leer los productos. Consulta https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations.

beat-5 =
    .title = Una escritura entre lectores
    .say = `ca-orders` también tiene que actualizar las existencias de un producto. La identidad compartida tiene `Storage Blob Data Reader` y nada más, así que la escritura se rechaza, como debe ser.
    .notes = Pide propuestas antes de seguir. La primera es casi siempre: darle a la identidad el rol `Storage Blob Data Contributor`. Consulta https://learn.microsoft.com/azure/storage/blobs/assign-azure-role-data-access.

beat-6 =
    .title = La vía rápida
    .say = `ca-orders` no puede escribir, así que `id-catalog-reader` recibe además `Storage Blob Data Contributor`. Las existencias se actualizan y todos se van a casa.
    .notes = Una intrusión en el servicio de búsqueda podría ahora cambiar o eliminar todos los productos. Este es el precio de compartir: una identidad puede hacer lo que necesita el más exigente de sus servicios. Los privilegios mínimos se cuentan por identidad: https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations.
    .question = Solo `ca-orders` necesitaba escribir. ¿Qué pasa cuando `app-search` sobrescribe un producto?

beat-7 =
    .title = Compartir lo que es igual
    .say = Un rol pertenece a la identidad, no al servicio que lo pidió. Así que se retira el rol amplio, y `ca-orders` recibe una identidad asignada por el sistema **además** de la compartida. Solo esa puede escribir: la lectura se comparte; la escritura, no.
    .notes = Un recurso puede tener los dos tipos a la vez. En el código: para leer, una credencial para el id. de cliente; para escribir, una simple credencial de identidad administrada, que aquí toma la asignada por el sistema. Poner las existencias en un contenedor propio lo acotaría aún más. Consulta https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations.
