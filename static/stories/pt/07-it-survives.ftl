title = Ela sobrevive: uma identidade vive mais que a sua máquina
about = Uma identidade atribuída pelo usuário é um recurso por si só. As máquinas vêm e vão; a identidade e a sua função ficam, até que alguém exclua a própria identidade.

beat-0 =
    .title = A identidade vem primeiro
    .say = `id-orders` é um recurso por si só, criado antes que qualquer máquina precisasse dele. Já tem `Storage Blob Data Reader` no contêiner com os pedidos. Ao lado dela roda `vm-orders`, que quer ler um deles.
    .notes = As pessoas veem a função e dizem que sim. Mas ninguém anexou a identidade a esta máquina, e por isso o ponto de extremidade de tokens dela não tem por quem responder. Compare os dois tipos de identidade em https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations.
    .question = A identidade está lá e tem a função. `vm-orders` obtém o pedido?

beat-1 =
    .title = Anexe-a
    .say = Uma identidade ao lado de uma máquina ainda não é da máquina. Anexá-la é uma única alteração em `vm-orders`, que a partir de agora pode pedir tokens de `id-orders`. A identidade e a função ficam como estão.
    .notes = Pergunte quem tem permissão para fazer isso. Anexar exige permissão de gravação na máquina e também a ação assign na identidade, que `Managed Identity Operator` contém. Quem pode anexá-la e executar código ali tem o que a identidade tem. Veja https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq.

beat-2 =
    .title = A máquina é excluída
    .say = `vm-orders` é excluída. Veja o que sobra: `id-orders`, a sua entidade de serviço no Microsoft Entra ID e a linha até a conta de armazenamento. Uma identidade atribuída pelo sistema já não existiria.
    .notes = Aqui nada pode ser chamado, porque não resta ninguém para chamar. A identidade agora não tem host, e ficaria mesmo que ninguém mais precisasse dela: a limpeza é tarefa sua. Veja https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations#maintenance.

beat-3 =
    .title = O mesmo nome de novo
    .say = Uma nova `vm-orders` é construída no mesmo grupo de recursos, com o mesmo nome e o mesmo código. `id-orders` está onde estava, e a sua função está onde estava.
    .notes = Peça que votem antes de executar. O motivo habitual de um voto errado: achar que a identidade pertence ao nome da máquina. Veja https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations.
    .question = Mesmo nome, mesmo grupo, e a função continua lá. A máquina nova lê o pedido?

beat-4 =
    .title = Anexe-a de novo
    .say = O Azure não se guia por nomes: a máquina nova é outro recurso. Uma anexação, e ela lê. Ninguém atribuiu uma função, e ninguém esperou por uma: `id-orders` é a mesma entidade de segurança de sempre, e por isso a atribuição antiga serve.
    .notes = É por isso que as identidades atribuídas pelo usuário combinam com máquinas que são reconstruídas com frequência: quem as reconstrói não precisa do direito de atribuir funções. Compare com a história da identidade atribuída pelo sistema, em que a máquina reconstruída é uma estranha. Veja https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations.

beat-5 =
    .title = E em outro lugar
    .say = A mesma identidade vai também para um aplicativo de funções: outro tipo de recurso, a mesma entidade de segurança. O código que lê o pedido é copiado de `vm-orders`, onde funciona: pede uma identidade gerenciada e não indica nenhuma.
    .notes = O mesmo código funcionou na máquina. Em uma máquina virtual, a única identidade atribuída pelo usuário é escolhida quando nenhuma é indicada; nesse caso, o App Service e o Functions procuram a atribuída pelo sistema. Portanto, indique a identidade, sempre. Veja https://learn.microsoft.com/azure/app-service/overview-managed-identity.
    .question = A identidade está anexada e tem a função. `func-orders` lê o pedido?

beat-6 =
    .title = Indique-a
    .say = Um aplicativo de funções entrega a sua identidade atribuída pelo sistema quando nenhuma é indicada, e este não tem uma. Agora a chamada indica `id-orders` pelo ID do cliente. Dois hosts, uma identidade, **uma** atribuição de função.
    .notes = No código, isso é um argumento, ou a configuração de aplicativo `AZURE_CLIENT_ID` para a cadeia de credenciais padrão. Pergunte qual é o preço de compartilhar: uma invasão em qualquer um dos hosts alcança agora o que a identidade alcança. Veja https://learn.microsoft.com/azure/app-service/overview-managed-identity.

beat-7 =
    .title = A identidade é excluída
    .say = `id-orders` viveu mais que a sua máquina. Agora alguém exclui a própria `id-orders`, e os dois hosts continuam rodando. A atribuição de função dela fica na lista de acesso do contêiner, para uma identidade que não é encontrada.
    .notes = A única coisa que põe fim a uma identidade atribuída pelo usuário é excluí-la. Neste desenho, nenhum dos hosts tem um token mais antigo; um token emitido antes da exclusão continuaria funcionando até expirar. Uma identidade que está no grupo de recursos do aplicativo morre quando esse grupo é excluído; por isso, dê a ela um grupo com vida própria. Veja https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq.
    .question = Ninguém tocou em `vm-orders`, e a atribuição de função continua lá. Ela lê o pedido?
