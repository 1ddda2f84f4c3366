title = Pratique: um segredo para o aplicativo de folha de pagamento
about = O aplicativo de folha de pagamento precisa de um segredo do seu cofre. Encontre a função que abre o valor, e nada além dele.

beat-0 =
    .title = Leitor do cofre
    .say = A Receita fornece uma chave de API, que fica em `kv-payroll-prod`. A identidade do aplicativo de folha de pagamento tem `Key Vault Reader` nesse cofre e pede o segredo.
    .notes = O nome engana: a função lê cofres, e os nomes e atributos do que está neles, não os valores. [Funções do Azure para o Key Vault](https://learn.microsoft.com/azure/key-vault/general/rbac-guide)
    .question = `Key Vault Reader` pede um segredo: o que acontece?

beat-1 =
    .title = Deixe-o ler o valor
    .say = O aplicativo deve ler o valor de `tax-api-key`. Ele não altera segredo nenhum, não decide o acesso de ninguém, e `kv-people-prod` continua fechado. Não deixe para trás nenhuma função de que nada precise.
    .notes = Resposta-modelo: `Key Vault Secrets User` em `kv-payroll-prod` (ou no segredo) para a identidade do aplicativo, e `Key Vault Reader` excluída. Respostas erradas comuns: `Key Vault Contributor` (gerencia o cofre, não abre valor nenhum), `Key Vault Secrets Officer` ou `Key Vault Administrator` (também alteram segredos), a função no grupo de recursos (abre o outro cofre). A Microsoft recomenda um cofre para cada aplicativo e funções no cofre. [Funções do Azure para o Key Vault](https://learn.microsoft.com/azure/key-vault/general/rbac-guide)
    .goal-1 = contoso-payroll-app lê a sua chave de API
    .goal-2 = contoso-payroll-app não consegue alterar o segredo
    .goal-3 = contoso-payroll-app não consegue ler o outro cofre
    .goal-4 = contoso-payroll-app não consegue atribuir funções no cofre
