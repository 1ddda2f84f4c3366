title = Pratique: a função certa no lugar errado
about = Um aplicativo de funções tem a função de dados de que precisa, mas no grupo de recursos ao lado. Ponha-a no lugar dela.

beat-0 =
    .title = Mude a concessão de lugar
    .say = O aplicativo de funções lê faturas em produção e é recusado, embora tenha `Storage Blob Data Reader`. Deixe-o ler `invoices` em `contosoinvprod`. `payroll` continua fechado, e nada do ambiente de desenvolvimento fica aberto para código de produção.
    .notes = Resposta-modelo: excluir a atribuição em `rg-invoices-dev`, atribuir `Storage Blob Data Reader` no contêiner `invoices` de `contosoinvprod`. Respostas erradas comuns: a função em `rg-invoices-prod` ou na conta (abre `payroll`), a atribuição antiga deixada onde estava, outra função em vez de outro escopo. Pergunte em que ponto da cadeia de verificações se vê que a função está certa e o lugar não. [Escopo](https://learn.microsoft.com/azure/role-based-access-control/scope-overview)
    .goal-1 = contoso-invoice-fn lê as faturas de produção
    .goal-2 = contoso-invoice-fn não consegue ler o ambiente de desenvolvimento
    .goal-3 = contoso-invoice-fn não consegue ler a folha de pagamento
    .goal-4 = contoso-invoice-fn não consegue alterar faturas
    .goal-5 = contoso-invoice-fn não consegue buscar as chaves de conta
