title = Práctica: ¿quién leyó los salarios?
about = Dos aplicaciones comparten una identidad y el registro no puede distinguirlas. Da a cada una la suya, con sus propios permisos.

beat-0 =
    .title = Cada una en su propio nombre
    .say = Nóminas lee `salaries` e informes lee `headcount`, las dos como `id-people`. Los auditores quieren ver qué aplicación fue, y que los permisos de una aplicación acaben con ella. La de informes no debe leer los salarios, ni la de nóminas las cifras de personal.
    .notes = Respuesta modelo: activar la identidad asignada por el sistema de cada aplicación; `Storage Blob Data Reader` en `salaries` para nóminas, en `headcount` para informes; hacer que las llamadas las usen; desasociar o eliminar `id-people` con su asignación. Respuestas equivocadas comunes: identidades nuevas junto a la compartida, que sigue abriendo los dos contenedores; el rol en la cuenta para cada una; una identidad asignada por el usuario para cada una (separa los permisos, pero dura más que la aplicación). [Elegir entre los tipos](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations)
    .goal-1 = contoso-payroll-app lee los salarios en su propio nombre
    .goal-2 = contoso-reports-app lee las cifras de personal en su propio nombre
    .goal-3 = contoso-reports-app no puede leer los salarios
    .goal-4 = contoso-payroll-app no puede leer las cifras de personal
    .goal-7 = Nadie modifica los salarios
    .goal-8 = Nadie puede obtener las claves de cuenta
