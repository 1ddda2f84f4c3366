title = Microsserviços compartilham o acesso de leitura
about = Serviços que fazem a mesma coisa com os mesmos dados podem compartilhar uma identidade e uma atribuição de função. O que isso poupa, o que o código precisa dizer, e onde o compartilhamento tem de parar.

beat-0 =
    .title = Cada um com a sua
    .say = Dois serviços leem os mesmos produtos. Cada um tem uma identidade atribuída pelo sistema, e cada identidade precisa de uma função própria: duas identidades, duas atribuições de função, para um só e mesmo direito.
    .notes = Pergunte quantas atribuições exigiriam onze serviços e duas contas. Com identidades próprias, são serviços vezes destinos: 22. Com uma identidade compartilhada, são só os destinos: 2. A Microsoft faz a conta para quatro máquinas: https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations.

beat-1 =
    .title = Um terceiro serviço
    .say = `app-cart` é implantado, com o mesmo código e a sua própria identidade habilitada. A equipe que o implanta pode criar serviços em `rg-shop`, mas não pode atribuir funções em `rg-data`.
    .notes = `Contributor` pode implantar um serviço, mas não pode gravar atribuições de função; isso exige `Owner`, `User Access Administrator` ou `Role Based Access Control Administrator`. Veja https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/general.
    .question = O serviço novo executa o mesmo código que os outros dois. Ele lê um produto?

beat-2 =
    .title = Uma identidade para um trabalho
    .say = O armazenamento conhecia `app-cart`, mas nenhuma função tinha sido atribuída a ele. No lugar de uma terceira atribuição: `id-catalog-reader`, **uma** identidade com **uma** função, anexada aos três. As identidades próprias são desabilitadas, e as funções delas, removidas.
    .notes = Quase todo mundo vota que sim. O App Service entrega a identidade atribuída pelo sistema quando nenhuma é indicada, mesmo que só uma atribuída pelo usuário esteja anexada. Em uma máquina virtual, o mesmo código funcionaria, e é isso que torna o erro difícil de achar. Veja https://learn.microsoft.com/azure/app-service/overview-managed-identity.
    .question = Anexada aos três, e a função está lá. O código não mudou. Agora eles leem?

beat-3 =
    .title = Diga qual
    .say = Quando nenhuma é indicada, o App Service procura a identidade atribuída pelo sistema, e essa está desabilitada. Por isso, cada serviço ganha uma variável: `AZURE_CLIENT_ID`, o ID do cliente de `id-catalog-reader`. É um nome, não um segredo, e a cadeia de credenciais padrão o lê.
    .notes = O código continua o mesmo. Qualquer um pode ler o ID do cliente: sem um host ao qual a identidade esteja anexada, ele não abre nada. A Microsoft recomenda indicar a identidade mesmo onde só há uma: https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq.

beat-4 =
    .title = O próximo sai barato
    .say = `ca-orders` entra no grupo. É um aplicativo de contêiner, outro tipo de recurso. Anexar a identidade, definir a variável, pronto: nenhuma identidade nova, nenhuma atribuição de função nova e nada a esperar.
    .notes = Quem implanta `ca-orders` só precisa do direito de anexar esta identidade, não do direito de atribuir funções. Diga também pelo outro lado: quem pode anexar esta identidade pode ler os produtos. Veja https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations.

beat-5 =
    .title = Uma gravação entre leitores
    .say = `ca-orders` também precisa atualizar o estoque de um produto. A identidade compartilhada tem `Storage Blob Data Reader` e mais nada, e por isso a gravação é recusada, como deve ser.
    .notes = Peça propostas antes de continuar. A primeira é quase sempre: dar à identidade a função `Storage Blob Data Contributor`. Veja https://learn.microsoft.com/azure/storage/blobs/assign-azure-role-data-access.

beat-6 =
    .title = O jeito rápido
    .say = `ca-orders` não pode gravar, então `id-catalog-reader` recebe também `Storage Blob Data Contributor`. O estoque é atualizado, e todo mundo vai para casa.
    .notes = Uma invasão no serviço de busca poderia agora alterar ou excluir todos os produtos. É o preço de compartilhar: uma identidade pode fazer tudo o que o mais exigente dos seus serviços precisa. O privilégio mínimo se conta por identidade: https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations.
    .question = Só `ca-orders` precisava gravar. O que acontece quando `app-search` sobrescreve um produto?

beat-7 =
    .title = Compartilhe o que é igual
    .say = Uma função pertence à identidade, não ao serviço que a pediu. Por isso, a função ampla é retirada, e `ca-orders` ganha uma identidade atribuída pelo sistema **além** da compartilhada. Só essa pode gravar: a leitura é compartilhada, a gravação não.
    .notes = Um recurso pode ter os dois tipos ao mesmo tempo. No código: uma credencial para o ID do cliente, para ler; uma credencial simples de identidade gerenciada, que aqui usa a atribuída pelo sistema, para gravar. O estoque em um contêiner próprio restringiria ainda mais. Veja https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations.
