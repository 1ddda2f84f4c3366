title = Práctica: Colaborador, y aun así rechazado
about = Una aplicación web tiene un rol poderoso y no puede leer una imagen. Haz que pueda leer, y nada más.

beat-0 =
    .title = Un rol poderoso
    .say = La tienda muestra imágenes de productos de `contosoproducts`. Alguien dio a su identidad `Contributor` en la cuenta, para ir sobre seguro. Su código pide una imagen.
    .notes = Deja que averigüen por qué: `Contributor` no tiene ninguna acción de datos. Después pregunta qué puede hacer aquí en cambio: entre otras cosas, obtener las claves de cuenta. [Roles para datos de blobs](https://learn.microsoft.com/azure/storage/blobs/assign-azure-role-data-access)
    .question = Una identidad con Contributor lee una imagen: ¿qué pasa?

beat-1 =
    .title = Que pueda leer imágenes
    .say = Te toca. La tienda debe **leer** blobs de `images`, y nada más: no escribe nada, el contenedor `orders` sigue cerrado y no queda ningún camino hacia las claves de cuenta.
    .notes = Respuesta modelo: eliminar `Contributor`; asignar `Storage Blob Data Reader` a la identidad de la aplicación en el contenedor `images`. Respuestas equivocadas comunes: `Owner` (sigue siendo el plano equivocado, y con más peligro), dejar `Contributor` junto al rol nuevo (enumera las claves), el rol de datos en la cuenta (abre `orders`), `Storage Blob Data Contributor` (escribe), la clave de cuenta en la configuración. [Privilegios mínimos](https://learn.microsoft.com/azure/role-based-access-control/best-practices)
    .goal-1 = contoso-shop-web lee las imágenes de productos
    .goal-2 = contoso-shop-web no puede obtener las claves de cuenta
    .goal-3 = contoso-shop-web no puede leer los pedidos
    .goal-4 = contoso-shop-web no puede modificar una imagen
