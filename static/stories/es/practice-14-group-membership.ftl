title = Práctica: dentro del grupo, fuera del grupo
about = El acceso a las facturas se da solo a un grupo. Deja entrar a una función y deja fuera a alguien que ya no está en el equipo.

beat-0 =
    .title = Solo a través del grupo
    .say = La regla aquí: `invoices` se abre a los miembros de `sg-invoice-readers`, y a nadie más. A partir de ahora `contoso-dunning-fn` debe leer allí. Kim, cuyo contrato ha terminado, no debe; Ana, todavía sí.
    .notes = Respuesta modelo: añadir la identidad de la función como miembro de `sg-invoice-readers`; sacar a Kim de `sg-contractors`, o `sg-contractors` del grupo. Respuestas equivocadas comunes: una asignación de roles a la propia función (funciona, y rompe la regla), buscar a Kim solo entre los miembros directos, quitarle el rol al grupo (deja fuera a Ana). En la vida real, una identidad administrada nota un cambio de pertenencia solo cuando se renueva su token, hasta un día después. [Grupos e identidades administradas](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations)
    .goal-1 = contoso-dunning-fn lee las facturas
    .goal-2 = Kim no puede leer las facturas
    .goal-3 = Ana sigue leyendo las facturas
    .goal-4 = Solo los miembros de sg-invoice-readers leen las facturas
    .goal-5 = Nadie modifica las facturas
    .goal-6 = Nadie puede obtener las claves de cuenta
