title = Atribuída pelo usuário: vários recursos compartilham uma identidade
about = Uma máquina virtual, um aplicativo Web e um aplicativo de funções compartilham uma identidade e uma concessão. Como ela é gerenciada em um só lugar, como um host novo já chega pronto, e o que uma invasão alcança.

beat-0 =
    .title = Uma identidade antes dos hosts
    .say = `id-docs-reader` é um recurso por si só, e a sua entidade de serviço existe desde que ele existe. Por isso, a concessão é feita com antecedência, uma única vez: `Storage Blob Data Reader` em `documents`. Nenhum host tem a identidade ainda.
    .notes = Compare com uma identidade atribuída pelo sistema: antes de o recurso existir, não há a quem conceder. [Práticas recomendadas](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations)
    .question = A identidade tem a sua função. A máquina lê `documents`?

beat-1 =
    .title = Anexe, e funciona
    .say = A máquina não tinha em nome de quem pedir um token. Agora a identidade é anexada a ela, e a chamada seguinte passa. Ninguém mexeu em função nenhuma. A máquina pode pedir tokens desta identidade e não guarda segredo.
    .notes = Anexar exige duas permissões: gravar na máquina e ter `Managed Identity Operator` (ou algo equivalente) na identidade. Quem pode anexá-la pode agir como ela.

beat-2 =
    .title = O aplicativo Web também a recebe
    .say = A mesma identidade é anexada ao aplicativo Web. O código dele é o da máquina: não indica nenhuma identidade quando pede um token.
    .notes = Uma máquina usa a única identidade que tem; o App Service e o Functions, não. É a surpresa mais comum com este tipo. [App Service](https://learn.microsoft.com/azure/app-service/overview-managed-identity)
    .question = Mesma identidade, mesma função, mesmo código da máquina. O aplicativo Web lê?

beat-3 =
    .title = Indique a identidade
    .say = Sem indicação, o App Service responde pela identidade **atribuída pelo sistema**, mesmo que só exista uma atribuída pelo usuário. Por isso, o código dos dois aplicativos indica `id-docs-reader` pelo ID do cliente, e os três hosts leem.
    .notes = Indique-a em todo lugar, nas máquinas também: uma segunda identidade, anexada mais tarde, pode quebrar o código que não indica nenhuma. [Perguntas frequentes](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identities-faq)

beat-4 =
    .title = Chega um host novo
    .say = Um segundo aplicativo de funções é posto ao lado do primeiro. `id-docs-reader` é anexada já na criação, e o código a indica. Nenhuma entidade de segurança é criada, nenhuma função é atribuída.
    .notes = Para conjuntos de dimensionamento, réplicas e hosts de vida curta, é por isso que se escolhe este tipo.
    .question = `func-archive` é novinho em folha, e ninguém atribuiu uma função para ele. Ele lê?

beat-5 =
    .title = E o Document Intelligence?
    .say = `func-archive` já chegou pronto. Então o Document Intelligence também deve compartilhar a identidade. A anexação funciona: o tipo de recurso tem um lugar para ela.
    .notes = Consulte a documentação do serviço antes de contar com o compartilhamento. [Document Intelligence](https://learn.microsoft.com/azure/ai-services/document-intelligence/authentication/managed-identities)
    .question = `id-docs-reader` está anexada também ao Document Intelligence. O serviço lê `documents` com ela?

beat-6 =
    .title = Uma única concessão a retirar
    .say = O Document Intelligence só age com a sua identidade **atribuída pelo sistema** e sai de cena. Depois a auditoria termina, e a única atribuição de função é removida. Todos os hosts mantêm a identidade.
    .notes = A gestão central corta dos dois lados: uma alteração, quatro interrupções. Pergunte quem precisa ser avisado antes.
    .question = Uma atribuição de função é removida. A máquina, que mantém a identidade, ainda lê?

beat-7 =
    .title = O que uma só invasão alcança
    .say = Uma alteração, quatro recusas; no Azure isso leva até dez minutos. Agora a concessão voltou e, ao lado dela, há uma em `payroll`, por causa da máquina. Alguém entra em `func-archive`, pede a identidade compartilhada e lê `payroll`. **O que um pode fazer, todos podem.**
    .notes = Compartilhe uma identidade entre hosts que fazem o mesmo trabalho. Assim que um precisar de mais, dê a ele uma identidade própria. [Práticas recomendadas](https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/managed-identity-best-practice-recommendations)
