title = Pratique: uma identidade para réplicas
about = Três máquinas fazem o mesmo e são substituídas toda noite. Escolha o tipo de identidade cuja concessão vive mais que elas.

beat-0 =
    .title = Uma concessão para todas
    .say = Três identidades, três concessões e, toda noite, máquinas novas que esperam por concessões novas. A equipe de segurança quer aprovar o acesso a `catalog` **uma vez**, antes que as máquinas existam. Nenhuma concessão pode sobrar para uma identidade que não existe mais.
    .notes = Resposta-modelo: criar uma identidade atribuída pelo usuário, atribuir a ela `Storage Blob Data Reader` em `catalog`, anexá-la às três; excluir as três atribuições antigas e desabilitar as identidades atribuídas pelo sistema. Respostas erradas comuns: desabilitar as identidades antigas e esquecer as atribuições delas, que ficam para trás como órfãs; uma função no grupo de recursos; uma identidade para cada. Pergunte o que custa a identidade compartilhada: o log não diz mais qual das máquinas foi. [Escolher entre os tipos](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations)
    .goal-2 = web-vm-1 lê o catálogo
    .goal-3 = web-vm-2 lê o catálogo
    .goal-4 = web-vm-3 lê o catálogo
    .goal-6 = Ninguém altera o catálogo
    .goal-7 = Ninguém consegue buscar as chaves de conta
