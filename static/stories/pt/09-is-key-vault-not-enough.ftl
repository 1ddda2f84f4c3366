title = O Key Vault não basta?
about = Um cofre mantém os segredos fora da configuração. O que se lê dele é um segredo do mesmo jeito: copiado, vazado e rotacionado como antes. Uma identidade para cada destino não deixa nada para copiar.

beat-0 =
    .title = Dois segredos nas configurações
    .say = `app-invoices` tem uma cadeia de conexão com senha para o banco de dados e uma com a `key1` da conta de armazenamento. As duas chamadas funcionam, e todos os que podem ver a configuração têm também os dois segredos.
    .notes = Pergunte quem pode ler as configurações de aplicativo: todos os que podem alterar o aplicativo, e quem puser as mãos no pipeline, no modelo ou em uma captura de tela. Uma chave de conta abre a conta inteira: https://learn.microsoft.com/rest/api/storageservices/authorize-with-shared-key.

beat-1 =
    .title = Para dentro do cofre
    .say = Os dois segredos passam para `kv-invoices`. As configurações guardam só **onde** eles estão: uma referência do Key Vault para cada um. O App Service precisa ler o cofre para o aplicativo, e faz isso com a identidade do próprio aplicativo.
    .notes = Portanto, o cofre precisa de uma identidade de qualquer forma: o caminho até o segredo é sem senha, o segredo não é. Quando a referência não é resolvida, o código encontra na variável o texto `@Microsoft.KeyVault(...)` e tenta entrar com ele. Veja https://learn.microsoft.com/azure/app-service/app-service-key-vault-references.
    .question = As referências estão escritas, e a identidade está habilitada. O aplicativo lista as suas faturas?

beat-2 =
    .title = Uma função para o cofre
    .say = O cofre conhecia o aplicativo, mas nenhuma função tinha sido atribuída a ele. Com `Key Vault Secrets User`, as duas chamadas voltam a funcionar. Está melhor do que antes: um só lugar, uma só lista de quem pode ler e uma configuração limpa.
    .notes = Aqui, seja justo com o cofre: para um segredo que nada pode substituir, como a chave de um serviço de terceiros, este é o caminho. Um cofre também registra em log quem lê, desde que o registro esteja habilitado. Execute a chamada e pare onde o valor chega ao aplicativo. Veja https://learn.microsoft.com/azure/app-service/app-service-key-vault-references.

beat-3 =
    .title = Uma cópia, para depurar
    .say = O código recebe o valor em texto claro, e quem o depura também. Certa noite, um desenvolvedor copia a cadeia de conexão do armazenamento para `vm-sandbox`. Essa máquina não tem identidade, não tem função e não tem como entrar no cofre.
    .notes = A conta de armazenamento confere uma assinatura, e a assinatura está certa. Não tem como saber quem a fez, e não tem identidade para registrar no log. O cofre viu o aplicativo ler, e nada depois disso: um segredo que vem de um cofre é um segredo do mesmo jeito. Veja https://learn.microsoft.com/rest/api/storageservices/authorize-with-shared-key.
    .question = `vm-sandbox` não é ninguém para o Azure. A conta de armazenamento lhe entrega o PDF?

beat-4 =
    .title = Rotacione
    .say = Um segredo é um segredo, venha de onde vier. O vazamento é descoberto, e a `key1` e a senha do banco de dados são geradas de novo: a partir deste momento, os valores antigos não abrem nada. Ninguém tocou no cofre.
    .notes = Um só movimento tranca do lado de fora o ladrão e o dono. As contas de armazenamento têm duas chaves para que um aplicativo possa passar antes para a outra chave; o logon do banco de dados tem uma única senha. Veja https://learn.microsoft.com/azure/storage/common/storage-account-keys-manage.
    .question = Os dois segredos são novos. O que acontece quando `app-invoices` lê um PDF?

beat-5 =
    .title = Rotacionar dá trabalho
    .say = Isso trancou do lado de fora o ladrão **e** o dono: o cofre ainda guardava os valores antigos. Alguém grava nele os novos, e o aplicativo volta a funcionar. Esse trabalho volta a cada rotação e a cada vazamento, e amanhã alguém pode fazer outra cópia.
    .notes = O App Service busca uma nova versão de um segredo referenciado em até 24 horas, ou na hora quando a configuração muda. A rotação pode ser automatizada, e aí é a automação que tem o direito de gerar chaves. Veja https://learn.microsoft.com/azure/app-service/app-service-key-vault-references.

beat-6 =
    .title = Uma identidade para o blob
    .say = O aplicativo já tem uma identidade. Com `Storage Blob Data Reader` no contêiner, ele lê o PDF em seu próprio nome. A configuração é excluída, e a conta de armazenamento deixa de aceitar chaves.
    .notes = No código, a cadeia de conexão vira o endereço da conta e uma credencial de identidade gerenciada. A opção é `allowSharedKeyAccess: false`; antes, veja nos logs quem ainda usa chaves. Veja https://learn.microsoft.com/azure/storage/common/shared-key-authorization-prevent.

beat-7 =
    .title = Uma identidade para o banco de dados
    .say = Um banco de dados mantém a sua própria lista de usuários. Um usuário criado para `app-invoices` com `FROM EXTERNAL PROVIDER`, membro de `db_datareader`, toma o lugar da senha. Depois disso, o servidor só aceita o Microsoft Entra.
    .notes = As pessoas procuram aqui uma função do Azure. Não há nenhuma que permita a uma entidade de segurança consultar uma tabela: isso se decide no banco de dados, por um usuário que um administrador do Microsoft Entra do servidor cria lá. A senha era a do administrador; o novo usuário pode ler e mais nada. Veja https://learn.microsoft.com/azure/azure-sql/database/authentication-aad-service-principal.

beat-8 =
    .title = A chave mais nova
    .say = `app-invoices` não guarda mais nenhum segredo, e o seu cofre, agora vazio, já não existe. O desenvolvedor em `vm-sandbox` tenta mais uma vez, agora com a `key1` mais nova, recém-tirada do portal.
    .notes = Então, o Key Vault não basta? Ele guarda bem um segredo e é o lugar do que nenhuma identidade pode substituir; o que ele não consegue é fazer um segredo ser menos segredo. Pergunte à turma quais dos seus próprios segredos poderiam sumir e quais precisam ficar. Veja https://learn.microsoft.com/azure/storage/common/shared-key-authorization-prevent.
    .question = A chave em `vm-sandbox` é a atual. Ela abre a conta de armazenamento?
