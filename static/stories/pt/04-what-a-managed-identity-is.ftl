title = O que é uma identidade gerenciada
about = Uma entidade de serviço cuja credencial o Azure cria, guarda, renova e exclui. Ao lado de um registro de aplicativo com segredo do cliente, ao longo de meio ano: quem tem o quê, por quanto tempo, e o que dá para levar embora.

beat-0 =
    .title = Uma entidade de segurança com senha
    .say = `batch-job` é um registro de aplicativo. A sua entidade de serviço no Microsoft Entra ID diz **quem** pede, e um segredo do cliente prova isso. O código em `vm-batch` tem uma cópia desse segredo, apresenta-a, recebe um token e lê.
    .notes = Três coisas a encontrar: a entidade de segurança, o segredo dela e a cópia na máquina. As pessoas dizem entidade de serviço e querem dizer o segredo; ela é a entrada no diretório.

beat-1 =
    .title = Uma entidade de segurança sem senha
    .say = `vm-report` ganha uma identidade gerenciada. Ela também é uma entidade de serviço, do tipo especial `ManagedIdentity`: sem registro de aplicativo e sem segredo que alguém possa ler. Recebe a mesma função no mesmo contêiner.
    .notes = Procurem juntos o segredo dela. Não há nenhum à vista, nem para um Proprietário. [Visão geral](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/overview)
    .question = Nenhuma senha, nenhuma chave, nenhuma configuração em `vm-report`. Ela lê?

beat-2 =
    .title = Três nomes, uma identidade
    .say = Abra o token de `vm-report`. `appid` é o ID do cliente, que o código usa para indicar a identidade. `oid` é o ID do objeto, ao qual a função foi dada. `xms_mirid` é o ID do recurso da máquina. Nenhum dos três é secreto.
    .notes = A confusão de sempre: uma atribuição de função quer o ID do objeto (da entidade de segurança), um pedido de token quer o ID do cliente. [Qual identificador](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/how-to-use-vm-token)

beat-3 =
    .title = O Azure guarda a credencial
    .say = Ela tem uma, afinal: um certificado que o Azure emite e entrega à plataforma por baixo da máquina, nunca ao código. Vale 90 dias e é renovado depois de 45. Deixamos passar 60 dias, e a chamada é como antes.
    .notes = Os 90 e os 45 dias são um detalhe interno que pode mudar; o que conta é que ninguém precisa saber. [Perguntas frequentes](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq)

beat-4 =
    .title = Meio ano depois
    .say = Passaram-se 200 dias, e ninguém fez nada, nem certo nem errado. O segredo do cliente de `batch-job` foi criado para 180 dias.
    .notes = Pergunte quem, na empresa de cada um, mantém a lista das datas de expiração. No portal, um segredo do cliente vive no máximo 24 meses.
    .question = Já são 200 dias, e nada foi tocado. O segredo do cliente foi criado para 180. `vm-batch` ainda lê?

beat-5 =
    .title = Alguém cria um novo
    .say = O Microsoft Entra ID recusou o segredo expirado, enquanto a identidade gerenciada continua funcionando. Então uma pessoa adiciona um novo segredo do cliente, leva-o até a máquina e fará isso de novo. É dessa tarefa que uma identidade gerenciada nos livra.
    .notes = No caminho, ele passa pelos olhos de uma pessoa, por uma área de transferência e talvez por um chat. A rotação espalha justamente aquilo que protege.

beat-6 =
    .title = O que dá para levar embora
    .say = Em `vm-stranger`, que não tem nada a ver com o trabalho, alguém cola o segredo novo. Da identidade de `vm-report` não há nada para colar: o código lá só pode pedir um token ao seu próprio host.
    .notes = Seja justo: um **token** de uma identidade gerenciada também pode ser levado embora, e funciona até expirar, por cerca de um dia. A credencial por trás dele, não.
    .question = O novo segredo do cliente é colado em uma máquina que não tem nada a ver com o trabalho. Ele abre a porta?

beat-7 =
    .title = Excluída pelo Azure
    .say = Um segredo funciona onde quer que seja copiado. O próprio host da estranha não tinha token para dar. Por fim, a identidade de `vm-report` é desabilitada: o Azure exclui a entidade de serviço. Criada, renovada e excluída pelo Azure: é isso que *gerenciada* quer dizer.
    .notes = Habilitada de novo, seria outra, com um novo ID do objeto. A história do nascimento e da exclusão conta isso. [Como funciona](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/how-managed-identities-work-vm)
