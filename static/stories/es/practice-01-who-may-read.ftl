title = Predicción: ¿quién puede leer los informes?
about = Cuatro predicciones sobre una llamada: qué abren un rol poderoso, un rol de lectura, un rol en el contenedor de al lado y dos roles juntos. El modelo da la respuesta cada vez.

beat-0 =
    .title = El propietario pide un blob
    .say = La identidad de `report-vm` es `Owner` de toda la cuenta de almacenamiento. Ningún rol tiene más acciones. Ahora su código pide un blob de `reports`.
    .notes = La mayoría vota «pasa». Un propietario (Owner) tiene todas las acciones de control y ninguna acción de datos; leer un blob es una acción de datos. Podría darse a sí mismo un rol de datos u obtener las claves de cuenta: pregunta a quién se le ocurrió. [Roles para datos de blobs](https://learn.microsoft.com/azure/storage/blobs/assign-azure-role-data-access)
    .question = El `Owner` de la cuenta lee un blob: ¿qué pasa?

beat-1 =
    .title = El lector enumera los contenedores
    .say = `Owner` ya no está; la identidad tiene `Reader` en la cuenta, un rol sin una sola acción de datos. Esta vez su código pide al mismo punto de conexión la lista de contenedores.
    .notes = Una trampa para quienes acaban de aprender que los planos no se mezclan: no se mezclan, pero enumerar los contenedores es una acción de control (Action), que se comprueba en el punto de conexión de datos. Los propios blobs siguen cerrados. Lo que decide es la acción que necesita una operación, nunca el nombre de su dirección. [Definiciones de roles](https://learn.microsoft.com/azure/role-based-access-control/role-definitions)
    .question = `Reader` enumera los contenedores: ¿qué pasa?

beat-2 =
    .title = El contenedor de al lado
    .say = Por fin un rol de datos: `Storage Blob Data Reader`, asignado en el contenedor `archive`. El código sigue pidiendo un blob de `reports`, en la misma cuenta.
    .notes = Los ámbitos se heredan hacia abajo, nunca hacia los lados: un contenedor no es padre de su vecino. El error es el mismo que con el rol equivocado, así que el mensaje por sí solo no dice cuál de las dos cosas fue. [Ámbito](https://learn.microsoft.com/azure/role-based-access-control/scope-overview)
    .question = El rol correcto en `archive`, el blob en `reports`: ¿qué pasa?

beat-3 =
    .title = Uno más, mucho más arriba
    .say = No se quita nada. `Storage Blob Data Reader` se asigna una vez más, ahora en el grupo de recursos `rg-reports`, dos niveles por encima del contenedor.
    .notes = Las asignaciones se suman, y cuentan las de todos los antecesores. Termina con la otra cara: ¿qué más puede leer ahora esta máquina, y qué podrá leer en cuanto alguien ponga una nueva cuenta de almacenamiento en el grupo? [Cómo decide Azure RBAC](https://learn.microsoft.com/azure/role-based-access-control/overview)
    .question = El rol en el grupo de recursos: ¿qué pasa ahora?
