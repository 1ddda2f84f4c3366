title = Pratique: duas identidades, nenhuma indicada
about = O programa de um fornecedor pede um token e não indica nenhuma identidade. O host tem duas. Conserte isso sem tocar no código.

beat-0 =
    .title = Qual delas?
    .say = O programa do fornecedor em `legacy-vm` lê `reports` e não indica nenhuma identidade. Desde que chegou um arquivador com `id-archive`, que ele, sim, indica, há duas identidades anexadas.
    .notes = O ponto de extremidade da máquina não adivinha: com várias identidades atribuídas pelo usuário e nenhuma indicada, ele recusa. Assim, anexar uma identidade pode quebrar um código que não tem nada a ver com ela. [Perguntas frequentes](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq)
    .question = O programa do fornecedor pede um token: o que acontece?

beat-1 =
    .title = Sem tocar no código
    .say = O programa do fornecedor não pode ser alterado: ele não indica nenhuma identidade. Deixe-o ler `reports` de novo. O arquivador continua como `id-archive`, e os direitos dele não passam para um programa que não indica nenhuma.
    .notes = Resposta-modelo: habilitar a identidade atribuída pelo sistema de `legacy-vm`, que é usada quando nenhuma é indicada, e atribuir a ela `Storage Blob Data Reader` em `reports`; desanexar `id-reports`. Respostas erradas comuns: indicar a identidade na chamada (o código não é nosso), desanexar `id-archive` (quebra o arquivador), desanexar `id-reports` e dar a função dela a `id-archive` (aí o programa pode gravar em `archive`), habilitar a identidade sem uma função. [Perguntas frequentes](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq)
    .goal-1 = O código em legacy-vm que não indica nenhuma identidade lê reports
    .goal-2 = O arquivador, como id-archive, grava em archive
    .goal-3 = O código que não indica nenhuma identidade não consegue gravar em archive
    .goal-4 = Ninguém altera reports
    .goal-5 = Ninguém consegue buscar as chaves de conta
