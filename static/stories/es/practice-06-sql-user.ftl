title = Práctica: una base de datos pide su propio usuario
about = Una aplicación web con un rol de Azure en el servidor SQL no puede iniciar sesión en la base de datos. Averigua quién decide allí y concede solo la lectura.

beat-0 =
    .title = Un rol en el servidor
    .say = La identidad de `contoso-orders-web` tiene `SQL DB Contributor` en el servidor. Con su token, el código inicia sesión en la base de datos `orders` para consultar una tabla.
    .notes = El token es bueno; la base de datos no conoce a nadie con ese nombre. Ningún rol de Azure abre los datos en SQL, tampoco `Owner`: la base de datos tiene sus propios usuarios y roles. [Autenticación de Microsoft Entra con Azure SQL](https://learn.microsoft.com/azure/azure-sql/database/authentication-aad-configure)
    .question = La aplicación inicia sesión y consulta una tabla: ¿qué pasa?

beat-1 =
    .title = Que pueda consultar
    .say = La aplicación debe leer tablas de `orders`. No inserta nada, no puede abrir la base de datos `people` y no administra bases de datos. En su configuración no entra ninguna contraseña.
    .notes = Respuesta modelo: en la base de datos `orders`, un usuario para la identidad de la aplicación (`CREATE USER … FROM EXTERNAL PROVIDER`) con `db_datareader`; después, eliminar `SQL DB Contributor`. Respuestas equivocadas comunes: `Owner` o `Contributor` en el servidor (sigue sin poder iniciar sesión, y administra bases de datos), `db_owner` (escribe), una cadena de conexión con contraseña, el usuario en la base de datos equivocada. [Autenticación de Microsoft Entra con Azure SQL](https://learn.microsoft.com/azure/azure-sql/database/authentication-aad-configure)
    .goal-1 = contoso-orders-web lee los pedidos
    .goal-2 = contoso-orders-web no puede insertar filas
    .goal-3 = contoso-orders-web no puede leer la base de datos people
    .goal-4 = contoso-orders-web no puede administrar las bases de datos
    .goal-5 = contoso-orders-web no puede asignar roles en el servidor
