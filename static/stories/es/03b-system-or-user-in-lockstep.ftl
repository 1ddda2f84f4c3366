title = Asignada por el sistema o por el usuario, lado a lado
about = Los mismos tres hosts dos veces: a la izquierda, cada uno con su propia identidad; a la derecha, todos con una. Cuenta las identidades, las concesiones y lo que alcanza una intrusión mientras crecen los dos diseños.

beat-0 =
    .title = El mismo deseo, dos veces
    .say = Tres hosts en cada lado, con el mismo trabajo, y todos deben leer facturas. Nadie tiene todavía una identidad, así que ninguna de las dos máquinas recibe un token. A partir de aquí, fíjate en los recuentos que hay debajo de los dos grupos de recursos.
    .notes = Pídeles que digan ahora, a mano alzada, qué lado saldrá mejor parado al final. No lo reveles.

beat-1 =
    .title = Tres y tres, una y una
    .say = Izquierda: una identidad para cada host y una concesión para cada identidad. Derecha: `id-docs` se crea una vez, recibe el rol una vez y se asocia tres veces. Los seis leen. Para el mismo trabajo, el lado derecho tiene la tercera parte de las identidades y de las concesiones.
    .notes = Con n hosts y m sitios, son n × m concesiones frente a m. En la derecha, el código nombra la identidad por su id. de cliente. [Procedimientos recomendados](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations)

beat-2 =
    .title = Un host necesita más
    .say = Solo la máquina tiene que leer `payroll`: una concesión en cada lado. Después alguien entra en la **aplicación de funciones**, a la izquierda y a la derecha, y desde allí intenta leer `payroll`.
    .notes = Aquí los recuentos dicen lo mismo para los dos lados: dos cuentas desde un host. En la izquierda es un host de los tres; en la derecha, cualquiera de ellos.
    .question = El rol se dio para la máquina. ¿Puede leer `payroll` el código de la aplicación de funciones de la **derecha**?

beat-3 =
    .title = El alcance se va sumando
    .say = La aplicación de funciones de la derecha tiene justo la identidad que recibió el rol; la de la izquierda, no. Ahora tiene que leer `photos`: una concesión más en cada lado. La aplicación web no necesita ninguna de las dos cosas, y prueba.
    .notes = Menos concesiones y más alcance son el mismo hecho, contado dos veces. Nada de esto es un fallo de la plataforma: el rol dice quién, y quién son todos ellos.
    .question = Nadie quiere fotos en la aplicación web. ¿Las obtiene la aplicación web de la **izquierda**?

beat-4 =
    .title = Compartir lo que es igual
    .say = En la derecha, cualquier host llega ya a tres cuentas; en la izquierda, a dos como mucho. Por eso `id-docs` conserva solo las facturas, y la máquina y la aplicación de funciones reciben cada una una identidad propia para lo que solo ellas necesitan.
    .notes = Un recurso puede tener los dos tipos a la vez. Clasifica por trabajo, no por host: comparte una identidad donde los hosts son iguales y añade otra donde difieren.
    .question = La identidad compartida perdió su rol sobre las fotos. ¿Las sigue leyendo la **aplicación web** de la derecha?

beat-5 =
    .title = Los dos tipos: nombrar cuál
    .say = Menos concesiones que en la izquierda y el mismo alcance. Pero la máquina tiene ahora dos identidades. El código que no nombra ninguna recibe la asignada por el sistema, que no tiene ningún rol en las facturas; el código que nombra `id-docs` lee. Por eso cada llamada dice cuál.
    .notes = Merece un minuto: funcionó durante meses y dejó de hacerlo cuando alguien activó el otro tipo. [Preguntas frecuentes](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq)
