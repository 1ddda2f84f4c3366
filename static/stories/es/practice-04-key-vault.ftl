title = Práctica: un secreto para la aplicación de nóminas
about = La aplicación de nóminas necesita un secreto de su almacén. Busca el rol que abre el valor, y nada más aparte de él.

beat-0 =
    .title = Lector del almacén
    .say = La oficina tributaria entrega una clave de API, que se guarda en `kv-payroll-prod`. La identidad de la aplicación de nóminas tiene `Key Vault Reader` en ese almacén y pide el secreto.
    .notes = El nombre engaña: el rol lee los almacenes y los nombres y atributos de lo que hay en ellos, no los valores. [Roles de Azure para Key Vault](https://learn.microsoft.com/azure/key-vault/general/rbac-guide)
    .question = `Key Vault Reader` pide un secreto: ¿qué pasa?

beat-1 =
    .title = Que pueda leer el valor
    .say = La aplicación debe leer el valor de `tax-api-key`. No cambia ningún secreto, no decide el acceso de nadie, y `kv-people-prod` sigue cerrado. No dejes atrás ningún rol que nada necesite.
    .notes = Respuesta modelo: `Key Vault Secrets User` en `kv-payroll-prod` (o en el secreto) para la identidad de la aplicación, y `Key Vault Reader` eliminado. Respuestas equivocadas comunes: `Key Vault Contributor` (administra el almacén, no abre ningún valor), `Key Vault Secrets Officer` o `Key Vault Administrator` (también cambian secretos), el rol en el grupo de recursos (abre el otro almacén). Microsoft aconseja un almacén por cada aplicación y roles en el almacén. [Roles de Azure para Key Vault](https://learn.microsoft.com/azure/key-vault/general/rbac-guide)
    .goal-1 = contoso-payroll-app lee su clave de API
    .goal-2 = contoso-payroll-app no puede cambiar el secreto
    .goal-3 = contoso-payroll-app no puede leer el otro almacén
    .goal-4 = contoso-payroll-app no puede asignar roles en el almacén
