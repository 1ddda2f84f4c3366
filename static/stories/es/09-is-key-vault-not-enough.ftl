title = ¿No basta con Key Vault?
about = Un almacén mantiene los secretos fuera de la configuración. Lo que se lee de él sigue siendo un secreto: se copia, se filtra y se rota como antes. Una identidad para cada destino no deja nada que copiar.

beat-0 =
    .title = Dos secretos en la configuración
    .say = `app-invoices` guarda una cadena de conexión con una contraseña para la base de datos y otra con `key1` de la cuenta de almacenamiento. Las dos llamadas funcionan, y todo el que puede ver la configuración tiene también los dos secretos.
    .notes = Pregunta quién puede leer la configuración de la aplicación: todo el que puede cambiar la aplicación, y quien se haga con la canalización, la plantilla o una captura de pantalla. Una clave de cuenta abre la cuenta entera: https://learn.microsoft.com/rest/api/storageservices/authorize-with-shared-key.

beat-1 =
    .title = Al almacén
    .say = Los dos secretos pasan a `kv-invoices`. La configuración contiene solo **dónde** están: una referencia de Key Vault para cada uno. App Service tiene que leer el almacén por la aplicación, y lo hace con la propia identidad de la aplicación.
    .notes = Así que el almacén necesita una identidad de todos modos: el camino hasta el secreto no lleva contraseña; el secreto, sí. Donde la referencia no se resuelve, el código encuentra en su variable el texto `@Microsoft.KeyVault(...)` e intenta iniciar sesión con él. Consulta https://learn.microsoft.com/azure/app-service/app-service-key-vault-references.
    .question = Las referencias están escritas y la identidad está activada. ¿Muestra la aplicación la lista de sus facturas?

beat-2 =
    .title = Un rol para el almacén
    .say = El almacén conocía a la aplicación, pero no tenía ningún rol asignado. Con `Key Vault Secrets User`, las dos llamadas vuelven a funcionar. Esto es mejor que antes: un solo lugar, una sola lista de quién puede leer y una configuración limpia.
    .notes = Sé justo aquí con el almacén: para un secreto que nada puede sustituir, como la clave de un servicio ajeno, este es el camino. Un almacén también registra quién lee, una vez activado su registro. Reproduce la llamada y detente donde el valor llega a la aplicación. Consulta https://learn.microsoft.com/azure/app-service/app-service-key-vault-references.

beat-3 =
    .title = Una copia, para depurar
    .say = El código recibe el valor en claro, y también quien lo depura. Una tarde, un desarrollador copia la cadena de conexión del almacenamiento en `vm-sandbox`. Esa máquina no tiene identidad, ni rol, ni forma de entrar en el almacén.
    .notes = La cuenta de almacenamiento comprueba una firma, y la firma es correcta. No puede saber quién la hizo y no tiene ninguna identidad que registrar. El almacén vio leer a la aplicación y, después de eso, nada: un secreto que sale de un almacén sigue siendo un secreto. Consulta https://learn.microsoft.com/rest/api/storageservices/authorize-with-shared-key.
    .question = Para Azure, `vm-sandbox` no es nadie. ¿Le da el PDF la cuenta de almacenamiento?

beat-4 =
    .title = Rotarlo
    .say = Un secreto es un secreto, venga de donde venga. Se descubre la filtración, y `key1` y la contraseña de la base de datos se generan de nuevo: desde este momento los valores antiguos no abren nada. El almacén no se tocó.
    .notes = Un solo movimiento deja fuera al ladrón y al dueño. Las cuentas de almacenamiento tienen dos claves para poder pasar antes una aplicación a la otra clave; el inicio de sesión de la base de datos tiene una sola contraseña. Consulta https://learn.microsoft.com/azure/storage/common/storage-account-keys-manage.
    .question = Los dos secretos son nuevos. ¿Qué pasa cuando `app-invoices` lee un PDF?

beat-5 =
    .title = Rotar es trabajo
    .say = Eso dejó fuera al ladrón **y** al dueño: el almacén aún guardaba los valores antiguos. Alguien escribe en él los nuevos, y la aplicación vuelve a funcionar. Este trabajo regresa con cada rotación y cada filtración, y mañana alguien puede volver a hacer una copia.
    .notes = App Service recoge una versión nueva de un secreto al que se hace referencia en un plazo de 24 horas, o al momento cuando cambia la configuración. La rotación se puede automatizar, y entonces es la automatización la que tiene permiso para generar claves. Consulta https://learn.microsoft.com/azure/app-service/app-service-key-vault-references.

beat-6 =
    .title = Una identidad para el blob
    .say = La aplicación ya tiene una identidad. Con `Storage Blob Data Reader` en el contenedor, lee el PDF en su propio nombre. El valor de configuración se elimina, y la cuenta de almacenamiento deja de aceptar claves.
    .notes = En el código, la cadena de conexión se convierte en la dirección de la cuenta y una credencial de identidad administrada. El interruptor es `allowSharedKeyAccess: false`; antes, mira en los registros quién usa todavía claves. Consulta https://learn.microsoft.com/azure/storage/common/shared-key-authorization-prevent.

beat-7 =
    .title = Una identidad para la base de datos
    .say = Una base de datos lleva su propia lista de usuarios. Un usuario creado para `app-invoices` con `FROM EXTERNAL PROVIDER`, miembro de `db_datareader`, ocupa el lugar de la contraseña. Después el servidor acepta solo Microsoft Entra.
    .notes = Aquí la gente busca un rol de Azure. No hay ninguno que permita a una entidad de seguridad consultar una tabla: eso se decide en la base de datos, mediante un usuario que crea allí un administrador de Microsoft Entra del servidor. La contraseña era la del administrador; el usuario nuevo puede leer y nada más. Consulta https://learn.microsoft.com/azure/azure-sql/database/authentication-aad-service-principal.

beat-8 =
    .title = La clave más reciente
    .say = `app-invoices` ya no guarda ningún secreto, y su almacén, ahora vacío, ha desaparecido. El desarrollador de `vm-sandbox` lo intenta una vez más, esta vez con la `key1` más reciente, recién sacada del portal.
    .notes = Entonces, ¿no basta con Key Vault? Guarda bien un secreto, y es el lugar para lo que ninguna identidad puede sustituir; lo que no puede es hacer que un secreto lo sea menos. Pregunta a la clase cuáles de sus propios secretos podrían desaparecer y cuáles deben quedarse. Consulta https://learn.microsoft.com/azure/storage/common/shared-key-authorization-prevent.
    .question = La clave de `vm-sandbox` es la vigente. ¿Abre la cuenta de almacenamiento?
