title = Sete confusões
about = Proprietário e mesmo assim 403, concedido e mesmo assim recusado, removido e mesmo assim permitido: sete chamadas que terminam de um jeito diferente do que a maioria espera, cada uma com a verificação que decide e a correção.

beat-0 =
    .title = Proprietário de tudo
    .say = `vm-web` é `Owner` (Proprietário) do grupo de recursos `rg-data` inteiro. Pode excluir a conta de armazenamento e tudo o que há nela. Agora quer ler uma fatura, com o seu próprio token.
    .notes = Abra a função: as `actions` são `*`, as `dataActions` estão vazias. Ler um blob é uma ação de dados. Aí as pessoas dizem que o Proprietário consegue lê-lo no portal: sim, com a chave de conta que um Proprietário pode listar. Veja https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/general.
    .question = `Owner` é a função mais poderosa de todas. `vm-web` lê a fatura?

beat-1 =
    .title = Uma função para dados
    .say = **Proprietário, e mesmo assim 403**: `Owner` gerencia recursos e não tem nenhuma ação de dados. `Storage Blob Data Reader` no contêiner tem a que faltava. `Owner` é retirada: não tinha ajudado e é muito mais do que o necessário.
    .notes = Gerenciar uma coisa e usar o que há nela são dois planos, e as funções não passam de um para o outro. O mesmo vale para o Key Vault, as filas e o Service Bus. Veja https://learn.microsoft.com/azure/storage/blobs/assign-azure-role-data-access.

beat-2 =
    .title = Concedido agora mesmo
    .say = O relógio está correndo: são 10:00. `vm-web` recebe `Key Vault Secrets User` em `kv-invoices`, e a linha já está no desenho. Ela pede o segredo no mesmo minuto.
    .notes = É neste momento que as pessoas começam a acrescentar mais funções, até chegar a Proprietário. Uma atribuição nova pode levar até dez minutos; o desenho usa o prazo inteiro, no Azure muitas vezes é mais rápido. Veja https://learn.microsoft.com/azure/role-based-access-control/troubleshooting.
    .question = A função certa, no lugar certo, para a identidade certa. Ela obtém o segredo às 10:00?

beat-3 =
    .title = Espere e tente de novo
    .say = **Concedido, e ainda sem efeito**: uma atribuição leva até dez minutos para chegar a todo lugar. São 10:10, ninguém mudou nada, e a mesma chamada passa. A correção é um script que tenta de novo por alguns minutos.
    .notes = Em pipelines: atribua as funções cedo, ou use uma identidade que já tem a sua função há muito tempo. Não reinicie, não atribua de novo. Veja https://learn.microsoft.com/azure/role-based-access-control/troubleshooting.

beat-4 =
    .title = Removida do grupo
    .say = `vm-batch` lia faturas como membro de `invoice-readers`, a última vez às 10:30. O token dessa hora indica o grupo. Um minuto depois, ela é tirada do grupo; a linha entre os dois desapareceu.
    .notes = Os grupos são declarações no token, e o token de uma identidade gerenciada é guardado por cerca de um dia. Antes disso, não dá para buscar um novo. A direção oposta também dói: um membro novo espera o mesmo tempo. Veja https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations.
    .question = São 10:31, e `vm-batch` não é mais membro. Ela ainda lê a fatura?

beat-5 =
    .title = Retire a função
    .say = **Removida, e mesmo assim permitida**: os grupos estão no token, e o token é guardado por cerca de um dia. As atribuições de função são consultadas no destino. A do grupo é removida e, dez minutos depois, o token antigo não abre nada.
    .notes = Todos os membros do grupo a perdem, portanto isto é para emergências. A correção duradoura: atribuir as funções à própria identidade, e compartilhar uma identidade atribuída pelo usuário onde muitos hosts precisam do mesmo. Veja https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations.

beat-6 =
    .title = Um token para dois
    .say = `vm-web` tem uma função no cofre, e funcionava. Então alguém fez uma arrumação: agora o código obtém **um** token, para `https://storage.azure.com/`, e o envia à conta de armazenamento e ao cofre.
    .notes = (O que servia só ao último caso foi tirado de cena.) Não é 403, é 401: o cofre nem chega à questão das funções, ele recusa o token. Olhe a declaração `aud`, que também limita um token roubado a um único serviço. Veja https://learn.microsoft.com/azure/key-vault/general/rest-error-codes.
    .question = O token é autêntico, recente e da identidade certa. O cofre o aceita?

beat-7 =
    .title = Um token para cada serviço
    .say = **O público-alvo errado**: um token vale para o serviço na sua declaração `aud` e para nenhum outro. Agora o código pede um segundo, para `https://vault.azure.net`. Máquina, identidade e função são as mesmas de antes.
    .notes = As bibliotecas de cliente pedem o certo sozinhas, se as deixarmos. No ponto de extremidade de uma máquina, isso é o parâmetro `resource`; nas bibliotecas de cliente, é o escopo, o mesmo endereço com `/.default`. Veja https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/how-to-use-vm-token.

beat-8 =
    .title = Duas identidades, nenhuma indicada
    .say = `vm-orders` lia faturas como `id-read`, a única identidade que tinha; o código dela não indica nenhuma. Hoje de manhã, `id-write` também foi anexada, para algo que ainda está por vir. Nada mais foi tocado.
    .notes = As chamadas de `vm-web` saem do desenho por um tempo. Com uma única identidade atribuída pelo usuário, o ponto de extremidade da máquina escolhe essa; com duas, não tem como saber. Assim, uma anexação pode quebrar um código em que ninguém mexeu. A regra completa: https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq.
    .question = `id-read` continua anexada e continua com a sua função. `vm-orders` lê a fatura?

beat-9 =
    .title = Indique-a
    .say = **Duas identidades, e nenhuma indicada**: a máquina não tem como saber qual delas se quer. Agora o código indica `id-read` pelo ID do cliente. Indique a identidade mesmo onde só há uma: aí uma segunda não faz mal.
    .notes = O ID do cliente não é segredo. No código, é um argumento, ou a variável `AZURE_CLIENT_ID`. Veja https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/how-to-use-vm-token.

beat-10 =
    .title = O grupo ao lado
    .say = `id-write` deve gravar em `contosoinvoices`. Alguém atribuiu `Storage Blob Data Contributor` em um grupo de recursos, para tudo o que há nele. Siga a linha para ver em qual deles.
    .notes = A função está certa e a identidade está certa; o escopo não está acima do destino. E ele abre o que não se queria: a conta de teste. Veja https://learn.microsoft.com/azure/role-based-access-control/scope-overview.
    .question = `id-write` é indicada, e a sua função pode gravar blobs. Ela grava a fatura em `contosoinvoices`?

beat-11 =
    .title = O escopo que se queria
    .say = **Atribuída no vizinho**: um escopo alcança para baixo, nunca para o lado. A atribuição em `rg-data-test` é removida, e outra é feita no próprio contêiner, o menor escopo que resolve. A conta de teste volta a ficar fechada.
    .notes = Quando uma função “não funciona”, leia o escopo da atribuição letra por letra: assinatura do Azure, grupo, conta. As verificações da chamada negada mostram todas as atribuições que chegaram perto. Veja https://learn.microsoft.com/azure/role-based-access-control/scope-overview.

beat-12 =
    .title = Excluída e recriada
    .say = `vm-web` é excluída e construída de novo: mesmo nome, mesmo tamanho, identidade atribuída pelo sistema habilitada. As funções dela nunca foram removidas: continuam nas listas de acesso do contêiner e do cofre.
    .notes = No portal, as entradas antigas dizem “Identidade não encontrada”. As funções são atribuídas a um ID da entidade de segurança, e uma identidade nova tem um novo. Um modelo que implanta a atribuição de novo com o nome antigo é recusado com `RoleAssignmentUpdateNotPermitted`. Veja https://learn.microsoft.com/azure/role-based-access-control/troubleshooting.
    .question = Mesmo nome, mesmo interruptor, e as atribuições de função continuam listadas. A nova `vm-web` lê a fatura?

beat-13 =
    .title = Atribua de novo, limpe o resto
    .say = **Excluída e recriada**: o nome é o mesmo, a entidade de segurança é outra. Ela recebe as duas funções, e as duas órfãs, que contam para o limite, são removidas. O que precisa viver mais que a sua máquina usa uma identidade atribuída pelo usuário.
    .notes = Sete confusões, um hábito: não adivinhe, leia as verificações. Quem está pedindo, para quem é o token (público-alvo), o que a função contém (planos), onde ela vale (escopo) e desde quando (atraso, token antigo)? Veja https://learn.microsoft.com/azure/role-based-access-control/troubleshooting.
