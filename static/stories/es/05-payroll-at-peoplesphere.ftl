title = Las nóminas en PeopleSphere
about = El módulo de nóminas de una aplicación de recursos humanos obtiene de Key Vault la contraseña de su base de datos, con la identidad administrada de su aplicación web. Qué rol abre un almacén, quién se queda fuera y qué exige un cambio de contraseña.

beat-0 =
    .title = La contraseña en la configuración
    .say = Una vez al mes, el módulo de nóminas de PeopleSphere lee los salarios de su base de datos. La cadena de conexión con la contraseña está en `PAYROLL_DB`, un valor de configuración de la aplicación web. Funciona, y todo el que puede ver la configuración puede ver los salarios.
    .notes = Pregunta quién puede abrir en su empresa la configuración de una aplicación de producción. Suelen ser más personas de las que pueden ver los salarios.

beat-1 =
    .title = Pasarla a un almacén
    .say = La cadena de conexión va al almacén como `payroll-db`, y la configuración conserva solo una referencia a ella. La plataforma debe leer el almacén por la aplicación, con la propia identidad de la aplicación.
    .notes = Cuando no se puede resolver una referencia, el código encuentra el texto literal `@Microsoft.KeyVault(…)`. [Referencias de Key Vault](https://learn.microsoft.com/azure/app-service/app-service-key-vault-references)
    .question = La contraseña ya está en el almacén y la configuración dice dónde. ¿Funciona el módulo de nóminas?

beat-2 =
    .title = Una identidad para las nóminas
    .say = La aplicación no tenía ninguna, así que nadie leyó el almacén por ella y el código encontró el texto de la referencia. Ahora recibe una identidad asignada por el sistema y pregunta ella misma al almacén. El almacén sabe quién pregunta, y aun así se niega: ningún rol dice que esta pueda leer.
    .notes = La primera llamada a un almacén suele ir sin token a propósito: el 401 indica para qué inquilino y para qué recurso pedirlo. Recórrela paso a paso.

beat-3 =
    .title = Colaborador (Contributor), por ir rápido
    .say = Por ir rápido, alguien le da a la aplicación `Contributor` en el almacén. Ahora puede cambiar la configuración del almacén, e incluso eliminarlo.
    .notes = Propietario (Owner) y Colaborador (Contributor) no tienen acciones de datos. Eso vale para los almacenes que usan Azure RBAC; con directivas de acceso, un colaborador podría darse acceso a sí mismo. [Los dos modelos](https://learn.microsoft.com/azure/key-vault/general/rbac-access-policy)
    .question = La aplicación es `Contributor` en el almacén. ¿Obtiene el secreto?

beat-4 =
    .title = Usuario de secretos de Key Vault
    .say = Administrar un almacén y leer de él son dos conjuntos de acciones. `Contributor` se va, `Key Vault Secrets User` llega: la aplicación obtiene el secreto, la plataforma resuelve la referencia con la misma identidad y el módulo de nóminas funciona.
    .notes = Microsoft aconseja un almacén por cada aplicación y entorno, con roles en el almacén y no en secretos sueltos. [Guía](https://learn.microsoft.com/azure/key-vault/general/rbac-guide)

beat-5 =
    .title = La vecina lo intenta
    .say = El módulo de selección de personal está en el mismo grupo de recursos, tiene una identidad propia y hace la misma llamada.
    .notes = ¿Y si el rol se hubiera asignado en el grupo de recursos? Seguiría siendo solo de nóminas: primero quién, luego dónde. Pruébalo aquí.
    .question = Mismo grupo de recursos, mismo almacén y una identidad propia. ¿Obtiene el módulo de selección el secreto de nóminas?

beat-6 =
    .title = Cambia la contraseña
    .say = El almacén conoce al módulo de selección y no tiene ningún rol para él: ser vecino no es un permiso. A continuación, la base de datos recibe una contraseña nueva. La identidad es la de antes, su rol también, y también lo que guarda el almacén.
    .notes = Lee los dos veredictos juntos: leer el secreto está permitido; usarlo se rechaza.
    .question = La base de datos tiene una contraseña nueva y nadie se acordó del almacén. ¿Funciona el módulo de nóminas?

beat-7 =
    .title = Un solo lugar que arreglar
    .say = El almacén entregó la contraseña antigua y la base de datos la rechazó: **un secreto en un almacén sigue siendo un secreto.** Ahora se escribe la nueva en el almacén, y el módulo de nóminas funciona. No se tocó ninguna configuración, y todas las aplicaciones que hacen referencia al secreto siguen el cambio.
    .notes = En Azure, la aplicación puede conservar el valor antiguo hasta 24 horas; un cambio en su configuración hace que lo lea al momento. [Rotación](https://learn.microsoft.com/azure/app-service/app-service-key-vault-references)
