title = Preveja: quem pode ler os relatórios?
about = Quatro previsões sobre uma chamada: o que abrem uma função poderosa, uma função de leitura, uma função ao lado e duas funções juntas. A cada vez, o modelo dá a resposta.

beat-0 =
    .title = Proprietário pede um blob
    .say = A identidade de `report-vm` é `Owner` (Proprietário) da conta de armazenamento inteira. Nenhuma função tem mais ações. Agora o seu código pede um blob em `reports`.
    .notes = A maioria vota em “passa”. Proprietário tem todas as ações de controle e nenhuma ação de dados; ler um blob é uma ação de dados. Proprietário poderia dar a si mesmo uma função de dados ou buscar as chaves de conta: pergunte quem pensou nisso. [Funções para dados de blob](https://learn.microsoft.com/azure/storage/blobs/assign-azure-role-data-access)
    .question = `Owner` da conta lê um blob: o que acontece?

beat-1 =
    .title = Leitor lista contêineres
    .say = `Owner` se foi; a identidade tem `Reader` (Leitor) na conta, uma função sem uma única ação de dados. Desta vez, o código pede ao mesmo ponto de extremidade a lista de contêineres.
    .notes = Uma armadilha para quem acabou de aprender que os planos não se misturam: não se misturam mesmo, mas listar contêineres é uma ação do tipo Action, verificada no ponto de extremidade de dados. Os blobs em si continuam fechados. O que decide é a ação que uma operação exige, nunca o nome do endereço dela. [Definições de função](https://learn.microsoft.com/azure/role-based-access-control/role-definitions)
    .question = `Reader` lista os contêineres: o que acontece?

beat-2 =
    .title = O contêiner ao lado
    .say = Enfim uma função de dados: `Storage Blob Data Reader`, atribuída no contêiner `archive`. O código continua pedindo um blob em `reports`, na mesma conta.
    .notes = Os escopos são herdados para baixo, nunca para o lado: um contêiner não é pai do seu vizinho. O erro é o mesmo que com a função errada, e por isso só pela mensagem não se sabe qual dos dois foi. [Escopo](https://learn.microsoft.com/azure/role-based-access-control/scope-overview)
    .question = A função certa em `archive`, o blob em `reports`: o que acontece?

beat-3 =
    .title = Mais uma, bem acima
    .say = Nada é retirado. `Storage Blob Data Reader` é atribuída mais uma vez, agora no grupo de recursos `rg-reports`, dois níveis acima do contêiner.
    .notes = As atribuições se somam, e as de todos os ancestrais contam. Feche com o outro lado disso: o que mais esta máquina pode ler agora, e o que poderá quando alguém puser uma conta de armazenamento nova no grupo? [Como o RBAC do Azure decide](https://learn.microsoft.com/azure/role-based-access-control/overview)
    .question = A função no grupo de recursos: o que acontece agora?
