title = Atribuída pelo sistema ou pelo usuário: qual delas?
about = As mesmas máquinas, duas vezes: à esquerda cada uma com uma identidade atribuída pelo sistema, à direita com uma atribuída pelo usuário, compartilhada. Criação, compartilhamento, ciclo de vida, reutilização, permissão antes da criação, auditoria, e para que cada uma é melhor.

beat-0 =
    .title = Criação
    .say = À esquerda: um interruptor em `vm-sys-1` cria a sua identidade atribuída pelo sistema, que pertence só a esta máquina. À direita: `id-reports` é criada como um recurso por si só e depois anexada a `vm-usr-1`.
    .notes = Uma identidade diz quem chama, e nada sobre o que pode fazer; nisso os dois tipos são iguais. O interruptor exige permissão de gravação na máquina. O lado direito exige mais duas: `Managed Identity Contributor` para criar, `Managed Identity Operator` para anexar. Veja https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations.
    .question = Agora as duas máquinas têm uma identidade. `vm-sys-1` lê o relatório?

beat-1 =
    .title = Compartilhamento
    .say = Uma identidade sozinha não abre nada; por isso, agora vêm as funções e uma segunda máquina de cada lado. À esquerda: uma segunda identidade, uma segunda atribuição de função. À direita: a mesma identidade mais uma vez, e **uma** atribuição para as duas. Compare os contadores.
    .notes = Com n máquinas e m destinos: n × m atribuições à esquerda, m à direita. Uma identidade atribuída pelo sistema não pode ser compartilhada; uma atribuída pelo usuário pode estar em muitos recursos de tipos diferentes. Veja https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations.

beat-2 =
    .title = Ciclo de vida
    .say = As quatro máquinas são excluídas. À esquerda: as duas identidades se foram com elas, e na lista de acesso restam duas atribuições de função para ninguém. À direita: `id-reports` continua lá, e a sua função também.
    .notes = Aqui nada é chamado; olhe os contadores, que contam as atribuições de identidades que existem. Nenhum dos tipos limpa as suas atribuições de função: à esquerda, elas aparecem como “Identidade não encontrada” e contam para o limite da assinatura do Azure. À direita, é preciso excluir a própria identidade quando ninguém mais precisar dela. Veja https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations#maintenance.

beat-3 =
    .title = Reutilização
    .say = As primeiras máquinas são construídas de novo, cada uma com o nome antigo. À esquerda: a identidade atribuída pelo sistema é habilitada, como antes. À direita: `id-reports` é anexada, como antes. Ninguém mexe em atribuição de função.
    .notes = Muita gente acredita que uma função é atribuída a um nome. Ela é atribuída a um ID da entidade de segurança, e esse morreu com a máquina antiga. Para máquinas que vão e vêm todos os dias, é isso que decide. Veja https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations.
    .question = Mesmo nome, mesmo interruptor. A nova `vm-sys-1` lê o relatório?

beat-4 =
    .title = Permissão antes da criação
    .say = A nova `vm-sys-1` era uma nova entidade de segurança, e desde então recebeu uma função. Agora são 10:00, e um único modelo traz as segundas máquinas. À esquerda, nesta ordem: máquina, identidade, função. À direita: máquina e anexação; a função já estava lá muito antes.
    .notes = Um script de inicialização que lê a sua configuração falha à esquerda e funciona à direita. À esquerda, quem implanta também precisa ter permissão para atribuir funções. Até dez minutos: https://learn.microsoft.com/azure/role-based-access-control/troubleshooting.
    .question = Máquina, identidade e função vêm em um único modelo. `vm-sys-2` lê na hora?

beat-5 =
    .title = Auditoria
    .say = Uma atribuição de função leva até dez minutos: às 10:10, as quatro leem. Veja de quem é o nome por trás de cada veredito. À esquerda: da própria máquina. À direita: de `id-reports`, nas duas vezes. Um log indica a identidade, não a máquina que a usou.
    .notes = Pergunte quem leu o relatório à noite, se só restou o log da conta de armazenamento. Ele guarda o ID do objeto de quem chamou, e à direita esse ID é o mesmo para todas. Onde você precisa distinguir os recursos, fique com a atribuída pelo sistema: https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations.

beat-6 =
    .title = Quando as necessidades diferem
    .say = De cada lado, a **primeira** máquina também precisa gravar relatórios. `Storage Blob Data Contributor` toma o lugar da função de leitura: à esquerda para `vm-sys-1`, à direita para `id-reports`. Depois, as **segundas** máquinas tentam gravar.
    .notes = Compartilhar uma identidade é compartilhar tudo o que ela pode fazer. É também isso que uma invasão em uma máquina alcança: à esquerda, o que aquela máquina precisava; à direita, o que qualquer uma delas precisava. Veja https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations.
    .question = Ninguém queria que `vm-usr-2` gravasse. Ela consegue?

beat-7 =
    .title = Melhor para
    .say = 
        - **Atribuída pelo sistema**: direitos que só um recurso tem e que acabam com ele, e logs que o indicam pelo nome.
        - **Atribuída pelo usuário**: réplicas, máquinas que vão e vêm, direitos antes da máquina.
        - As duas juntas: `vm-usr-1` compartilha o que todas precisam, e grava em seu próprio nome.
    .notes = Com as duas na mesma máquina, o código que não indica nenhuma recebe a identidade atribuída pelo sistema; é por isso que agora a chamada de leitura indica `id-reports`. Deixe a turma escolher para um projeto próprio e argumentar com os contadores. Veja https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq.

beat-8 =
    .title = E a sua?
    .say = Diga quantos hosts e quantos destinos há, e o que se pede deles. As contagens acompanham, cada argumento cita a sua fonte, e o resultado pode ser desenhado ao lado ou adotado pelo desenho aberto.
    .notes = Deixe a turma trazer um caso do trabalho. Mude uma resposta de cada vez e veja qual argumento vira a escolha: antes da criação e auditoria de cada host puxam em sentidos opostos. Veja https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations.
