title = Nasce e é excluída com a máquina virtual
about = Uma identidade atribuída pelo sistema, do primeiro dia ao último: habilitada, usada, excluída com a sua máquina. O que fica para trás, e por que uma máquina nova com o mesmo nome é outra.

beat-0 =
    .title = Uma máquina, e ninguém
    .say = `vm-report-02` tem uma identidade e lê. `vm-report-01` executa o mesmo código e não tem nenhuma. Ela pede um token ao serviço de metadados, e não há em nome de quem emiti-lo. A função da gêmea não ajuda em nada.
    .notes = A gêmea fica em cena a história inteira: observe que nada do que acontece com uma afeta a outra.

beat-1 =
    .title = Ela nasce
    .say = A identidade de `vm-report-01` é habilitada. O Azure cria uma entidade de serviço, com o mesmo nome da máquina, e dá a ela um ID do objeto. A partir de agora, a máquina pode obter tokens.
    .notes = Pergunte o que existe agora que antes não existia: uma entrada no diretório e um certificado que só a plataforma vê. [Como funciona](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/how-managed-identities-work-vm)
    .question = A identidade está lá. A máquina lê?

beat-2 =
    .title = Ela é usada
    .say = Ela era conhecida e não tinha função. `Storage Blob Data Reader` em `sales` é atribuída a esse ID do objeto, e a máquina lê. A atribuição indica o ID, não o nome da máquina: guarde isso.
    .notes = No Azure, uma atribuição nova pode levar até dez minutos; no desenho, ela vale na hora. Ligue o relógio para ver a espera.

beat-3 =
    .title = Desliga e liga de novo
    .say = Alguém desliga a identidade e a liga de novo, como se faz quando algo trava. É a mesma máquina, e o interruptor está como antes.
    .notes = Selecione a conta de armazenamento: a atribuição antiga aparece como *Identidade não encontrada*. Ela não faz mal. E não passa para a nova entidade de segurança.
    .question = Desligada e ligada de novo, e ninguém removeu a atribuição de função. A máquina lê?

beat-4 =
    .title = Ela morre com a máquina
    .say = A entidade de segurança antiga foi excluída, e a nova não tinha função. Ela recebe uma. Depois a máquina é excluída, e a identidade vai com ela. Ficam para trás duas atribuições de função que não são de ninguém. A gêmea continua lendo: nada era compartilhado.
    .notes = Um token emitido antes funciona até expirar, por cerca de um dia, enquanto a função estiver lá. As órfãs contam para o limite de 4.000 atribuições de uma assinatura do Azure. [Práticas recomendadas](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations)

beat-5 =
    .title = Mesmo nome, mesmo lugar
    .say = Uma máquina é criada de novo, do mesmo modelo, com o mesmo nome, no mesmo lugar, e a sua identidade é habilitada. Para uma pessoa, é a antiga.
    .notes = Os modelos de implantação esbarram nisto: uma atribuição implantada de novo com o mesmo nome não pode trocar de entidade de segurança (`RoleAssignmentUpdateNotPermitted`). Forme esse nome a partir do ID do objeto. [Solução de problemas](https://learn.microsoft.com/azure/role-based-access-control/troubleshooting)
    .question = `vm-report-01` está de volta, e as antigas atribuições de função continuam na conta. Ela lê?

beat-6 =
    .title = Conceder de novo e limpar
    .say = Para o armazenamento, era alguém novo. Ela recebe uma atribuição própria e lê; as duas órfãs são excluídas, e ninguém sente falta delas. Se uma máquina vai e vem com frequência, isso dá trabalho toda vez: uma identidade atribuída pelo usuário vive mais que os seus hosts.
    .notes = Pergunte quando é bom que a permissão acabe junto com a máquina: um exemplar único, um só propósito, nada a esquecer.
