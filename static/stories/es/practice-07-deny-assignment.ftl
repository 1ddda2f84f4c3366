title = Práctica: una asignación de denegación en el camino
about = Un runbook tiene el rol correcto y aun así se le rechaza: una pila de implementación protege la máquina. Deja pasar al runbook, y a nadie más.

beat-0 =
    .title = El rol es correcto
    .say = El runbook modifica `web-vm` por la noche y tiene `Virtual Machine Contributor` en ella. La pila de implementación que creó la máquina deniega la escritura y la eliminación a todos menos a `sg-platform-ops`.
    .notes = Las asignaciones de denegación se consultan primero: en cuanto una se aplica, ningún rol cuenta. Otro rol, por poderoso que sea, no sirve para esquivarla. [Asignaciones de denegación](https://learn.microsoft.com/azure/role-based-access-control/deny-assignments)
    .question = El runbook modifica la máquina: ¿qué pasa?

beat-1 =
    .title = Dejar pasar al runbook
    .say = El runbook debe modificar `web-vm`. La protección se mantiene para los demás: Dana, `Contributor` del grupo, sigue sin poder modificar la máquina, solo iniciarla. Ana, que está de guardia, sigue pudiendo. El runbook no recibe ningún permiso sobre el grupo.
    .notes = Respuesta modelo: añadir la identidad del runbook como miembro de `sg-platform-ops`; o implementar de nuevo la pila con la identidad entre sus entidades de seguridad excluidas. Respuestas equivocadas comunes: `Owner` para el runbook (una asignación de denegación puede más, y el grupo queda abierto), eliminar la asignación de denegación (Dana pasa), quitarle en su lugar el rol a Dana (aún tiene que iniciar la máquina). Con un grupo, los tokens emitidos antes conservan las pertenencias antiguas. [Pilas de implementación](https://learn.microsoft.com/azure/azure-resource-manager/bicep/deployment-stacks)
    .goal-1 = El runbook modifica web-vm
    .goal-2 = Dana no puede modificar web-vm
    .goal-3 = Ana sigue pudiendo modificar web-vm
    .goal-4 = Dana sigue pudiendo iniciar web-vm
    .goal-5 = El runbook no puede eliminar el grupo de recursos
    .goal-6 = El runbook no puede asignar roles
