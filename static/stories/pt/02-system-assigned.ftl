title = Atribuída pelo sistema: cada recurso com a sua identidade
about = Uma máquina virtual, um aplicativo Web, um aplicativo de funções e o Document Intelligence leem do Blob Storage, cada um com uma identidade própria. O que isso custa em concessões, e o que poupa quando um deles é invadido.

beat-0 =
    .title = Quatro leitores, ninguém responde por eles
    .say = Quatro recursos querem ler blobs, cada um de um contêiner próprio. A conta não aceita chaves, e nenhum dos quatro tem identidade. A máquina pede um token ao seu serviço de metadados e não recebe nenhum.
    .notes = Peça à turma que dê nome aos quatro tipos de host: infraestrutura, plataforma, sem servidor e um serviço de IA que age sozinho.

beat-1 =
    .title = A máquina ganha a sua
    .say = Um interruptor é ligado na máquina, e o Azure cria para ela uma entidade de serviço. Com `Storage Blob Data Reader` em `scans`, ela lê. O aplicativo Web continua onde estava.
    .notes = Aponte para o emblema: a identidade é parte da máquina, não uma coisa ao lado dela. Um recurso tem no máximo uma deste tipo. [Visão geral](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/overview)

beat-2 =
    .title = Mais três identidades
    .say = Os outros três ganham as suas, cada uma com a sua própria entidade de segurança no Microsoft Entra ID. Até agora há uma única atribuição de função, a da máquina. Os três tentam ler.
    .notes = O erro de sempre: achar que uma concessão no grupo de recursos ajuda todos os que estão nele. Uma função é atribuída a uma entidade de segurança, em um escopo.
    .question = A máquina ao lado tem a função. O **aplicativo Web**, com a sua identidade recém-criada, lê `uploads`?

beat-3 =
    .title = Quatro identidades, quatro concessões
    .say = Para o Microsoft Entra ID, cada uma é alguém diferente; uma concessão a uma delas não faz nada pelas demais. Cada uma recebe a função no seu próprio contêiner, e todas leem. O código pede o token a um ponto de extremidade do seu host; o Document Intelligence o obtém sozinho.
    .notes = Compare duas das chamadas na rede. Ninguém fora do Document Intelligence vê o token dele. [A documentação dele](https://learn.microsoft.com/azure/ai-services/document-intelligence/authentication/managed-identities)

beat-4 =
    .title = A máquina é invadida
    .say = Alguém executa código em `vm-scanner`. Pode obter tokens em nome da máquina quantas vezes quiser e ler `scans`. Em seguida, tenta `uploads`.
    .notes = Qualquer processo na máquina pode pedir a identidade dela: o limite é o recurso. Pergunte o que seria alcançado com uma chave de conta. [Práticas recomendadas](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations)
    .question = Um invasor na máquina pede `uploads` em vez disso. O que o armazenamento responde?

beat-5 =
    .title = Fechar a porta só para uma
    .say = O token indicava a máquina, que não tem função em `uploads`: o estrago termina em um contêiner. Agora a identidade da máquina é desabilitada, e a sua entidade de serviço é excluída.
    .notes = Um token emitido antes vale até expirar, por cerca de um dia: retire também a função. A atribuição órfã que sobra não faz mal. [Perguntas frequentes](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq)
    .question = A máquina perde a identidade. O **aplicativo Web** ainda lê?

beat-6 =
    .title = O preço: começar do nada
    .say = Os outros três continuam lendo, porque nada era compartilhado. O preço: um novo aplicativo de funções também deve ler `images`, e ninguém podia preparar uma função para uma identidade que não existia. Ele é recusado até que alguém conceda o acesso, para cada host e cada lugar.
    .notes = Com n hosts e m lugares são n × m concessões. Para réplicas e hosts de vida curta isso dói; a próxima história compartilha uma identidade.
