title = Pratique: reduza o raio de impacto
about = Um front-end Web público compartilha uma identidade com um job administrativo. Reduza o que alcança um invasor que executa código no front-end.

beat-0 =
    .title = Menos ao alcance
    .say = Todo mundo na internet fala com o front-end, que só lê `pictures`. O job grava os backups em `nightly` e lê um segredo. Os dois são `id-shop`. Faça com que o código de um estranho no front-end alcance as imagens e nada além delas, e com que o job continue funcionando.
    .notes = Resposta-modelo: uma identidade própria para o front-end, com `Storage Blob Data Reader` em `pictures`; desanexar dele `id-shop`; para o job, `Storage Blob Data Contributor` em `nightly` e `Key Vault Secrets User` no cofre, no lugar das três funções no grupo de recursos. Respostas erradas comuns: uma identidade nova enquanto a antiga continua anexada (quem executa código no host pode pedir qualquer uma delas), retirar só `Contributor`, quebrar o job. [O que está anexado a um host](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations)
    .goal-2 = contoso-shop-front lê imagens
    .goal-3 = contoso-shop-job grava backups
    .goal-4 = contoso-shop-job lê o seu segredo
    .goal-5 = contoso-shop-front não consegue alterar imagens
    .goal-6 = contoso-shop-job não consegue alterar imagens
    .goal-7 = Ninguém consegue buscar as chaves de conta de contosoassets
    .goal-8 = Ninguém consegue excluir o grupo de recursos
