title = Predicción: ¿de quién es el token?
about = Cuatro predicciones sobre una máquina con varias identidades: a quién se pregunta y qué puede hacer una identidad nueva con un nombre antiguo.

beat-0 =
    .title = Dos asociadas, sin nombrar ninguna
    .say = `id-app` puede leer `input`; `id-logs` no tiene aquí ningún rol. Las dos están asociadas a `data-vm`. El código pide un token y no nombra ninguna de las dos.
    .notes = Muchos esperan que se elija una que sirva. El punto de conexión no sabe para qué es el token, y no hace pruebas. [Preguntas frecuentes](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq)
    .question = No se nombra ninguna identidad y hay dos asociadas: ¿qué pasa?

beat-1 =
    .title = Una tercera, propia
    .say = Alguien activa también la identidad asignada por el sistema de `data-vm`. No tiene ningún rol. El código es el que era, y no nombra ninguna.
    .notes = Ahora hay un token, de la equivocada: cuando no se nombra ninguna, va primero la identidad asignada por el sistema. El error se ha trasladado de la máquina a la cuenta de almacenamiento, lo que puede parecer un avance. [Preguntas frecuentes](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq)
    .question = La máquina tiene ahora una identidad propia: ¿qué pasa?

beat-2 =
    .title = El código nombra una
    .say = Se cambia el código: ahora, al pedir un token, nombra `id-app` por su id. de cliente. No ha cambiado nada más, y siguen ahí las tres identidades.
    .notes = Nombrar la identidad es lo que aconseja Microsoft incluso donde solo hay una: así nadie rompe el código al asociar otra. [Preguntas frecuentes](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq)
    .question = El código nombra `id-app`: ¿qué pasa?

beat-3 =
    .title = Otra vez el mismo nombre
    .say = `id-app` se elimina por error, se crea de nuevo con el mismo nombre y se asocia. Al código se le da el nuevo id. de cliente. La asignación de roles en `input` no se tocó en ningún momento.
    .notes = Un token, sí; un rol, no. La asignación nombra la entidad de seguridad que ya no existe y no pasa a otra del mismo nombre. [Solución de problemas de Azure RBAC](https://learn.microsoft.com/azure/role-based-access-control/troubleshooting)
    .question = La nueva `id-app` lee: ¿qué pasa?
