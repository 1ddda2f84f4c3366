title = Pratique: a máquina foi criada de novo
about = Uma máquina foi excluída e criada de novo com o nome antigo. Limpe o que a identidade dela deixou para trás e deixe a nova trabalhar.

beat-0 =
    .title = Excluída e criada de novo
    .say = `batch-vm`, com a sua identidade atribuída pelo sistema, foi excluída e criada de novo: o mesmo nome, o mesmo lugar, a identidade habilitada. A atribuição de função em `input` continua lá.
    .notes = O nome é o mesmo, a entidade de segurança não: a identidade nova tem outro ID do objeto, e é ele que uma atribuição de função indica. A atribuição antiga aparece como “Identidade não encontrada”. [Solucionar problemas do RBAC do Azure](https://learn.microsoft.com/azure/role-based-access-control/troubleshooting)
    .question = A nova `batch-vm` lê um blob em `input`: o que acontece?

beat-1 =
    .title = Limpe
    .say = Deixe a nova `batch-vm` ler `input`, como a antiga lia. `results` continua fechado, ela não grava nada, e não sobra nenhuma atribuição de função para quem já não existe.
    .notes = Resposta-modelo: excluir a atribuição órfã; atribuir `Storage Blob Data Reader` em `input` à identidade nova. Uma identidade atribuída pelo usuário com essa função também está certa, e teria sobrevivido à exclusão. Respostas erradas comuns: só atribuir de novo (a órfã fica, e conta para o limite), uma função na conta ou no grupo de recursos, esperar. [Solucionar problemas do RBAC do Azure](https://learn.microsoft.com/azure/role-based-access-control/troubleshooting)
    .goal-1 = A nova batch-vm lê input
    .goal-3 = batch-vm não consegue ler results
    .goal-4 = batch-vm não consegue gravar em input
    .goal-5 = batch-vm não consegue buscar as chaves de conta
