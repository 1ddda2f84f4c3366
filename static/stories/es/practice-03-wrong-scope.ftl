title = Práctica: el rol correcto en el lugar equivocado
about = Una función tiene el rol de datos que necesita, pero en el grupo de recursos de al lado. Ponlo donde corresponde.

beat-0 =
    .title = Trasladar la concesión
    .say = La función lee facturas en producción y se la rechaza, aunque tiene `Storage Blob Data Reader`. Haz que pueda leer `invoices` en `contosoinvprod`. `payroll` sigue cerrado, y nada de desarrollo queda abierto al código de producción.
    .notes = Respuesta modelo: eliminar la asignación de `rg-invoices-dev`, asignar `Storage Blob Data Reader` en el contenedor `invoices` de `contosoinvprod`. Respuestas equivocadas comunes: el rol en `rg-invoices-prod` o en la cuenta (abre `payroll`), dejar la asignación antigua donde estaba, otro rol en vez de otro ámbito. Pregunta en qué punto de la cadena de comprobaciones se ve que el rol es correcto y el lugar no. [Ámbito](https://learn.microsoft.com/azure/role-based-access-control/scope-overview)
    .goal-1 = contoso-invoice-fn lee las facturas de producción
    .goal-2 = contoso-invoice-fn no puede leer desarrollo
    .goal-3 = contoso-invoice-fn no puede leer las nóminas
    .goal-4 = contoso-invoice-fn no puede modificar las facturas
    .goal-5 = contoso-invoice-fn no puede obtener las claves de cuenta
