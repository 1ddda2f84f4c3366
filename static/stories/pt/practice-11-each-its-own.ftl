title = Pratique: quem leu os salários?
about = Dois aplicativos compartilham uma identidade, e o log não consegue distingui-los. Dê a cada um a sua, com os seus próprios direitos.

beat-0 =
    .title = Cada um em seu próprio nome
    .say = A folha de pagamento lê `salaries`, os relatórios leem `headcount`, os dois aplicativos como `id-people`. Os auditores querem ver qual aplicativo foi, e querem que os direitos de um aplicativo acabem com ele. O de relatórios não pode ler salários, nem o de folha de pagamento o quadro de pessoal.
    .notes = Resposta-modelo: habilitar a identidade atribuída pelo sistema de cada aplicativo; `Storage Blob Data Reader` em `salaries` para a folha de pagamento, em `headcount` para os relatórios; fazer as chamadas usá-las; desanexar ou excluir `id-people` com a sua atribuição. Respostas erradas comuns: identidades novas ao lado da compartilhada, que continua abrindo os dois contêineres; a função na conta para cada um; uma identidade atribuída pelo usuário para cada um (separa os direitos, mas vive mais que o aplicativo). [Escolher entre os tipos](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations)
    .goal-1 = contoso-payroll-app lê os salários em seu próprio nome
    .goal-2 = contoso-reports-app lê o quadro de pessoal em seu próprio nome
    .goal-3 = contoso-reports-app não consegue ler os salários
    .goal-4 = contoso-payroll-app não consegue ler o quadro de pessoal
    .goal-7 = Ninguém altera os salários
    .goal-8 = Ninguém consegue buscar as chaves de conta
