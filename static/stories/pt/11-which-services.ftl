title = Quais serviços?
about = O que pode ter uma identidade gerenciada, e de que tipo; o que aceita tokens do Microsoft Entra ID, para qual audiência; e o que mais deixa entrar quem chama. As listas são calculadas a partir do que o modelo conhece, e cada linha pode ser arrastada para o desenho.

beat-0 =
    .title = Os dois lados de cada chamada
    .say = `app-shop` **tem uma identidade**, e `kv-contoso-shop` **aceita tokens** dela. Uma chamada sem segredo precisa das duas coisas: um serviço que possa ter uma identidade e outro que aceite o token dela.
    .notes = Qual dos lados é mais difícil de encontrar na casa deles? Em geral não são os serviços que têm identidades, e sim o destino antigo que só aceita senhas.

beat-1 =
    .title = O que pode ter uma identidade?
    .say = Procure o que você usa. Cada linha diz quais identidades gerenciadas o tipo permite. Uma linha pode ser arrastada para o desenho, ou colocada com `Enter`.
    .notes = A lista é calculada a partir dos tipos que o modelo conhece, não de todo o Azure. Deixe a turma dizer nomes de serviços e procure cada um. https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-status

beat-2 =
    .title = Só um tipo, ou nunca os dois
    .say = A maioria aceita os dois tipos ao mesmo tempo. Estes não: alguns têm só um tipo, alguns um **ou** o outro, e alguns uma identidade atribuída pelo usuário só ao lado da atribuída pelo sistema. Olhe antes de projetar.
    .notes = Quem decide é o `identity.type` do tipo de recurso: o que não tem valor ali não pode existir, diga o que disser um modelo. O estúdio também não oferece.

beat-3 =
    .title = Sem identidade própria
    .say = Um cofre só responde, então não precisa de nenhuma. Um pod também não tem: o cluster emite tokens para a sua **conta de serviço**, e uma identidade atribuída pelo usuário confia neles. O Cloud Shell age como quem está conectado.
    .notes = Um erro comum é dar a identidade do cluster ao que roda nele. Para pods, o caminho é a identidade de carga de trabalho. https://learn.microsoft.com/azure/aks/workload-identity-overview

beat-4 =
    .title = O que aceita tokens?
    .say = Estes aceitam tokens do Microsoft Entra ID, cada um para uma **audiência** própria. Quem decide depois o que quem chama pode fazer também não é sempre o mesmo: funções do Azure, usuários no banco de dados ou funções de dados do serviço.
    .notes = Tudo na lista é gerenciado pelo Azure Resource Manager, que aceita tokens para `https://management.azure.com/`. Gerenciar um serviço e usar os dados dele são duas audiências e dois planos.

beat-5 =
    .title = Cada um para a sua audiência
    .say = Agora o código de `app-shop` pede um token para o **armazenamento** e o mostra ao **cofre**. A identidade e a função são as mesmas de antes.
    .notes = O cofre nem consegue ver quem é: um token para outra audiência conta como nenhum. É o 401 mais frequente em código que pede tokens por conta própria. A história 12 também tem isso.
    .question = A mesma identidade, a mesma função, um token para o armazenamento. O que diz o cofre?

beat-6 =
    .title = O que mais deixa entrar quem chama
    .say = Estes deixam entrar quem tem uma **chave**, uma **senha** ou uma **assinatura**, sem identidade alguma. Enquanto isso estiver ligado, tudo o que as funções dizem pode ser contornado. Cada linha diz qual propriedade fecha isso.
    .notes = A lista conhece as chaves que o modelo cobre, e diz isso. Pergunte quais dessas propriedades estão definidas nas assinaturas deles; o Azure Policy pode negar o que não estiver. https://learn.microsoft.com/azure/storage/common/shared-key-authorization-prevent

beat-7 =
    .title = Da lista para o projeto
    .say = Uma fila chega ao desenho, com uma função para `app-shop`, e a conta de armazenamento deixa de aceitar chaves. De novo a audiência certa, e toda chamada sai sem segredo.
    .notes = Deixe alguém da turma escolher agora uma linha e arrastá-la para o desenho: o que se experimenta aqui some com o próximo toque, e nada se quebra.
