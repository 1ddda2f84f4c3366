title = Pratique: um banco de dados pede um usuário próprio
about = Um aplicativo Web com uma função do Azure no servidor SQL não consegue entrar no banco de dados. Descubra quem decide lá e conceda só a leitura.

beat-0 =
    .title = Uma função no servidor
    .say = A identidade de `contoso-orders-web` tem `SQL DB Contributor` no servidor. Com o token dela, o código entra no banco de dados `orders` para consultar uma tabela.
    .notes = O token é bom; o banco de dados não conhece ninguém com esse nome. Nenhuma função do Azure abre dados no SQL, nem mesmo `Owner`: o banco de dados tem usuários e funções próprios. [Autenticação do Microsoft Entra com o SQL do Azure](https://learn.microsoft.com/azure/azure-sql/database/authentication-aad-configure)
    .question = O aplicativo entra e consulta uma tabela: o que acontece?

beat-1 =
    .title = Deixe-o consultar
    .say = O aplicativo deve ler tabelas em `orders`. Ele não insere nada, não consegue abrir o banco de dados `people` e não gerencia bancos de dados. Nenhuma senha entra nas suas configurações.
    .notes = Resposta-modelo: no banco de dados `orders`, um usuário para a identidade do aplicativo (`CREATE USER … FROM EXTERNAL PROVIDER`) com `db_datareader`; depois excluir `SQL DB Contributor`. Respostas erradas comuns: `Owner` ou `Contributor` no servidor (ainda não dá para entrar, e gerencia bancos de dados), `db_owner` (grava), uma cadeia de conexão com senha, o usuário no banco de dados errado. [Autenticação do Microsoft Entra com o SQL do Azure](https://learn.microsoft.com/azure/azure-sql/database/authentication-aad-configure)
    .goal-1 = contoso-orders-web lê pedidos
    .goal-2 = contoso-orders-web não consegue inserir linhas
    .goal-3 = contoso-orders-web não consegue ler o banco de dados people
    .goal-4 = contoso-orders-web não consegue gerenciar os bancos de dados
    .goal-5 = contoso-orders-web não consegue atribuir funções no servidor
