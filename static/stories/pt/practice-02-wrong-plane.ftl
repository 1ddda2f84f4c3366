title = Pratique: Colaborador, e mesmo assim recusado
about = Um aplicativo Web tem uma função poderosa e não pode ler uma imagem. Deixe-o ler, e mais nada.

beat-0 =
    .title = Uma função poderosa
    .say = A loja mostra imagens de produtos de `contosoproducts`. Por via das dúvidas, alguém deu à identidade dela `Contributor` (Colaborador) na conta. O código pede uma imagem.
    .notes = Deixe a turma descobrir por quê: `Contributor` não tem nenhuma ação de dados. Depois pergunte o que, em vez disso, ela pode fazer aqui: entre outras coisas, buscar as chaves de conta. [Funções para dados de blob](https://learn.microsoft.com/azure/storage/blobs/assign-azure-role-data-access)
    .question = Uma identidade com Contributor lê uma imagem: o que acontece?

beat-1 =
    .title = Deixe-a ler imagens
    .say = Sua vez. A loja deve **ler** blobs em `images`, e nada além disso: não grava nada, o contêiner `orders` continua fechado, e não sobra caminho até as chaves de conta.
    .notes = Resposta-modelo: excluir `Contributor`; atribuir `Storage Blob Data Reader` à identidade do aplicativo no contêiner `images`. Respostas erradas comuns: `Owner` (ainda o plano errado, e mais perigo), deixar `Contributor` ao lado da função nova (lista chaves), a função de dados na conta (abre `orders`), `Storage Blob Data Contributor` (grava), a chave de conta em uma configuração. [Privilégio mínimo](https://learn.microsoft.com/azure/role-based-access-control/best-practices)
    .goal-1 = contoso-shop-web lê imagens de produtos
    .goal-2 = contoso-shop-web não consegue buscar as chaves de conta
    .goal-3 = contoso-shop-web não consegue ler pedidos
    .goal-4 = contoso-shop-web não consegue alterar uma imagem
